package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.item.content.CleanContent;
import org.guildmark.assessment.item.content.ContentRules;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;

/** Finds out whether a draft may be kept; says everything that is wrong with it at once. */
@ApplicationScoped
class DraftCheck {
    static final String UNKNOWN_STATEMENTS = "UNKNOWN_STATEMENTS";
    static final String CODE_TAKEN = "CODE_TAKEN";

    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_CONTENT = 500_000;
    private static final int MOST_STATEMENTS = 50;
    private static final int MOST_SECONDS = 24 * 3600;
    private static final int SEARCHED_WORDS = 2000;
    private static final int MARK_DIGITS = 2;
    private static final int DIFFICULTY_DIGITS = 3;
    /** A paper has 100 marks. */
    private static final BigDecimal MOST_MARKS = new BigDecimal(100);

    private final DraftFacts facts;

    DraftCheck(DraftFacts facts) {
        this.facts = facts;
    }

    /** @param self the item that is edited; null for a new one */
    record Proposal(ItemDraft draft, UUID self) {}

    /** @param clean null where there is no content or too much of it */
    private record Read(ItemDraft draft, UUID self, CleanContent clean) {
        static Read of(Proposal proposal) {
            ItemContent content = proposal.draft().content();
            boolean isRead = content != null && CleanContent.length(content) <= LONGEST_CONTENT;
            return new Read(proposal.draft(), proposal.self(), isRead ? CleanContent.of(content) : null);
        }
    }

    /**
     * Asks the database as often for many drafts as for one.
     *
     * @param coming images that come together with the drafts
     * @return one for each, in their order
     */
    List<Verdict> check(UUID bodyId, List<Proposal> proposals, Set<String> coming) {
        List<Read> drafts = proposals.stream().map(Read::of).toList();
        DraftFacts.Known known = facts.of(bodyId, named(drafts));
        Set<String> images = new HashSet<>(known.images());
        images.addAll(coming);
        DraftFacts.Known all = new DraftFacts.Known(known.codes(), known.editions(), images);
        return drafts.stream().map(draft -> verdict(draft, all)).toList();
    }

    private static DraftFacts.Named named(List<Read> drafts) {
        Set<String> codes = new HashSet<>();
        Set<UUID> statements = new HashSet<>();
        Set<String> images = new HashSet<>();
        for (Read read : drafts) {
            codes.addAll(read.draft().enemyCodes());
            if (read.draft().code() != null) {
                codes.add(read.draft().code());
            }
            if (read.draft().statementIds().size() <= MOST_STATEMENTS) {
                statements.addAll(read.draft().statementIds());
            }
            if (read.clean() != null) {
                images.addAll(CleanContent.images(read.clean().content()));
            }
        }
        return new DraftFacts.Named(codes, statements, images);
    }

    private static Verdict verdict(Read read, DraftFacts.Known known) {
        ItemDraft draft = read.draft();
        List<ItemFault> faults = new ArrayList<>();
        checkCode(draft.code(), read.self(), known, faults);
        checkNumbers(draft, faults);
        Edition edition = edition(draft.statementIds(), known, faults);
        Set<UUID> enemies = enemies(draft.enemyCodes(), read.self(), known, faults);
        CleanContent clean = read.clean();
        if (clean == null) {
            faults.add(
                    draft.content() == null
                            ? new ItemFault("/content", "CONTENT_MISSING", "must be given")
                            : new ItemFault("/content", "CONTENT_TOO_LONG", "has at most 500,000 characters in all"));
            return Verdict.refused(faults);
        }
        List<ItemFault> cleaned = new ArrayList<>();
        clean.removed().forEach(removed -> (removed.harmful() ? faults : cleaned)
                .add(new ItemFault(
                        "/content" + removed.pointer(),
                        removed.harmful() ? "UNSAFE_HTML" : "CLEANED",
                        removed.what() + (removed.harmful() ? " is not allowed" : " was taken out"))));
        checkContent(clean.content(), draft.marks(), known, faults);
        if (!faults.isEmpty()) {
            return Verdict.refused(faults);
        }
        return Verdict.kept(new CheckedDraft(
                draft.code(),
                clean.content(),
                words(clean),
                draft.statementIds(),
                edition,
                draft.marks(),
                draft.expectedSeconds() == null ? usualSeconds(clean.content()) : draft.expectedSeconds(),
                draft.difficulty() == null
                        ? null
                        : draft.difficulty().setScale(DIFFICULTY_DIGITS, RoundingMode.HALF_UP),
                enemies,
                List.copyOf(cleaned)));
    }

    private static void checkCode(String code, UUID self, DraftFacts.Known known, List<ItemFault> faults) {
        if (code == null) {
            return;
        }
        if (code.length() > LONGEST_CODE || code.chars().anyMatch(Character::isISOControl)) {
            faults.add(new ItemFault("/code", "CODE_INVALID", "has at most 60 printable characters"));
            return;
        }
        UUID owner = known.codes().get(code);
        if (owner != null && !owner.equals(self)) {
            faults.add(new ItemFault("/code", CODE_TAKEN, "is the code of item " + owner));
        }
    }

    private static void checkNumbers(ItemDraft draft, List<ItemFault> faults) {
        BigDecimal marks = draft.marks();
        if (marks == null
                || marks.signum() <= 0
                || marks.compareTo(MOST_MARKS) > 0
                || marks.stripTrailingZeros().scale() > MARK_DIGITS) {
            faults.add(new ItemFault(
                    "/marks", "MARKS_INVALID", "must be more than 0 and at most 100, with two decimals at most"));
        }
        if (draft.expectedSeconds() != null
                && (draft.expectedSeconds() <= 0 || draft.expectedSeconds() > MOST_SECONDS)) {
            faults.add(new ItemFault("/expectedSeconds", "SECONDS_INVALID", "must be between 1 and 86400"));
        }
        BigDecimal difficulty = draft.difficulty();
        if (difficulty != null && (difficulty.signum() < 0 || difficulty.compareTo(BigDecimal.ONE) > 0)) {
            faults.add(new ItemFault("/difficulty", "DIFFICULTY_INVALID", "must be between 0 and 1"));
        }
    }

    private static Edition edition(List<UUID> statementIds, DraftFacts.Known known, List<ItemFault> faults) {
        if (statementIds.isEmpty() || statementIds.size() > MOST_STATEMENTS) {
            faults.add(new ItemFault(
                    "/statementIds", "STATEMENTS_MISSING", "must name 1 to 50 statements that the item measures"));
            return null;
        }
        Edition edition = null;
        Set<UUID> seen = new HashSet<>();
        for (int i = 0; i < statementIds.size(); i++) {
            UUID id = statementIds.get(i);
            Edition its = known.editions().get(id);
            if (its == null || its.statement(id).isEmpty()) {
                faults.add(new ItemFault(
                        "/statementIds/" + i, UNKNOWN_STATEMENTS, id + " is no statement of a published standard"));
            } else if (!seen.add(id)) {
                faults.add(new ItemFault("/statementIds/" + i, "STATEMENT_TWICE", "is named twice"));
            } else if (edition == null) {
                edition = its;
            } else if (!edition.id().equals(its.id())) {
                faults.add(new ItemFault(
                        "/statementIds/" + i,
                        "SEVERAL_EDITIONS",
                        "belongs to " + its.standardKey() + " " + its.label() + ", the first one to "
                                + edition.standardKey() + " " + edition.label()));
            }
        }
        return edition;
    }

    private static Set<UUID> enemies(List<String> codes, UUID self, DraftFacts.Known known, List<ItemFault> faults) {
        Set<UUID> enemies = new HashSet<>();
        for (int i = 0; i < codes.size(); i++) {
            UUID enemy = known.codes().get(codes.get(i));
            if (enemy == null) {
                faults.add(new ItemFault(
                        "/enemyCodes/" + i, "UNKNOWN_ENEMY", codes.get(i) + " is the code of no item of the body"));
            } else if (enemy.equals(self)) {
                faults.add(new ItemFault("/enemyCodes/" + i, "ENEMY_OF_ITSELF", "is the item itself"));
            } else {
                enemies.add(enemy);
            }
        }
        return Set.copyOf(enemies);
    }

    private static void checkContent(
            ItemContent content, BigDecimal marks, DraftFacts.Known known, List<ItemFault> faults) {
        ContentRules.check(content, marks)
                .forEach(fault ->
                        faults.add(new ItemFault("/content" + fault.pointer(), fault.code(), fault.message())));
        CleanContent.images(content).stream()
                .filter(image -> !known.images().contains(image))
                .sorted()
                .forEach(image -> faults.add(
                        new ItemFault("/content", "UNKNOWN_MEDIA", "media:" + image + " was never sent to /media")));
    }

    private static String words(CleanContent clean) {
        String words = clean.words();
        return words.length() <= SEARCHED_WORDS ? words : words.substring(0, SEARCHED_WORDS);
    }

    /** What candidates usually need, until somebody who knows the item says otherwise. */
    private static int usualSeconds(ItemContent content) {
        if (content.kind() == ItemKind.CASE) {
            return content.parts().stream().collect(Collectors.summingInt(part -> usualSeconds(part.content())));
        }
        return switch (content.kind()) {
            case TRUE_FALSE -> 30;
            case SINGLE_CHOICE, FILL_IN -> 60;
            case MULTIPLE_CHOICE, ORDERING -> 90;
            case MATCHING -> 120;
            case NUMERIC -> 180;
            case SHORT_ANSWER -> 300;
            case ESSAY -> 900;
            default -> 1800;
        };
    }
}
