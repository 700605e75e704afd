package org.guildmark.assessment.interchange.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.catalogview.EditionContent.Node;
import org.guildmark.assessment.catalogview.EditionContent.StatementKind;
import org.guildmark.assessment.catalogview.PlacedStatement;

/**
 * How a sheet names statements: {@code S 1.3.2} a skill, {@code K 1.3.1} knowledge, {@code C 01-02-03} a competency, by
 * the printed code; {@code B 2.2.1/3} the third of the basic knowledge of a section, {@code E 2.1.2/1} likewise of ethics;
 * or the id. A printed code is not a key: it means what it means at one level, in one track.
 */
public final class StatementReferences {
    private static final Pattern PRINTED = Pattern.compile("(?i)([SKCBE])\\s*[:.]?\\s*([\\p{L}0-9][\\p{L}0-9./ ()-]*)");
    private static final Map<String, StatementKind> KINDS = Map.of(
            "S", StatementKind.SKILL,
            "K", StatementKind.KNOWLEDGE,
            "C", StatementKind.COMPETENCY,
            "B", StatementKind.BASIC_KNOWLEDGE,
            "E", StatementKind.ETHICS);

    private final Edition edition;
    private final Map<String, List<PlacedStatement>> byReference;
    private final Map<UUID, String> references = new HashMap<>();

    private List<UUID> defaults = List.of();

    /** What a reference leads to: an id, or else a fault. */
    record Found(UUID id, ItemSheetFault fault, String message) {}

    /**
     * @param edition whose codes are meant; null where statements are named by their ids alone
     * @param level level code; null for every level
     * @param track track code; null for every track
     */
    public StatementReferences(Edition edition, String level, String track) {
        this.edition = edition;
        this.byReference = edition == null
                ? Map.of()
                : edition.statements().stream()
                        .filter(placed -> placed.isOf(level, track))
                        .filter(placed -> reference(placed).isPresent())
                        .collect(Collectors.groupingBy(
                                placed -> reference(placed).orElseThrow(), LinkedHashMap::new, Collectors.toList()));
        byReference.forEach((reference, placed) -> {
            if (placed.size() == 1) {
                references.put(placed.get(0).id(), reference);
            }
        });
    }

    /** What an item measures that does not say so itself. */
    public StatementReferences orElse(List<UUID> statementIds) {
        defaults = List.copyOf(statementIds);
        return this;
    }

    public List<UUID> defaults() {
        return defaults;
    }

    /**
     * Ids of what is named with semicolons between.
     *
     * @param refused takes what is wrong with each that cannot be found
     */
    public List<UUID> all(String references, Consumer<String> refused) {
        List<UUID> ids = new ArrayList<>();
        for (String reference : references.split("[;；\n]")) {
            if (reference.isBlank()) {
                continue;
            }
            Found found = find(reference.strip());
            if (found.id() == null) {
                refused.accept(reference.strip() + " " + found.message());
            } else {
                ids.add(found.id());
            }
        }
        return ids;
    }

    /** The printed reference where it is clear, else the id. */
    String shown(UUID statementId) {
        return references.getOrDefault(statementId, statementId.toString());
    }

    Found find(String reference) {
        try {
            return new Found(UUID.fromString(reference), null, null);
        } catch (IllegalArgumentException notAnId) {
            return printed(reference);
        }
    }

    private Found printed(String reference) {
        Matcher parts = PRINTED.matcher(
                Normalizer.normalize(reference, Normalizer.Form.NFKC).strip());
        if (!parts.matches()) {
            return new Found(
                    null, ItemSheetFault.BAD_REFERENCE, "is not of the form S 1.3.2, K 1.3.1, B 2.2.1/3 or E 2.1.2/1");
        }
        if (edition == null) {
            return new Found(
                    null,
                    ItemSheetFault.UNKNOWN_STATEMENT,
                    "is a printed code: name the standard and the level with the import");
        }
        String kind = parts.group(1).toUpperCase(Locale.ROOT);
        List<PlacedStatement> named = byReference.getOrDefault(kind + " " + folded(parts.group(2)), List.of());
        if (named.isEmpty()) {
            return new Found(
                    null,
                    ItemSheetFault.UNKNOWN_STATEMENT,
                    "is no " + KINDS.get(kind) + " of " + edition.standardKey() + " at this level and track");
        }
        if (named.size() > 1) {
            return new Found(
                    null,
                    ItemSheetFault.AMBIGUOUS_STATEMENT,
                    "names " + named.size() + " statements ("
                            + named.stream()
                                    .limit(3)
                                    .map(StatementReferences::place)
                                    .collect(Collectors.joining("; "))
                            + "): write the id, or name the track with the import");
        }
        return new Found(named.get(0).id(), null, null);
    }

    private static String place(PlacedStatement placed) {
        return placed.id()
                + (placed.level() == null ? "" : " at " + placed.levelCode())
                + (placed.tracks().isEmpty() ? "" : " of " + String.join(", ", placed.tracks()));
    }

    private static Optional<String> reference(PlacedStatement placed) {
        String code = placed.statement().code();
        StatementKind kind = placed.statement().kind();
        String letter = KINDS.entrySet().stream()
                .filter(entry -> entry.getValue() == kind)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
        if (letter == null || code == null) {
            return Optional.empty();
        }
        if (kind != StatementKind.BASIC_KNOWLEDGE && kind != StatementKind.ETHICS) {
            return Optional.of(letter + " " + folded(code));
        }
        // Numbered anew in each section: the section's own code makes the number one.
        Node section = placed.path().get(placed.path().size() - 1);
        return section.code() == null
                ? Optional.empty()
                : Optional.of(letter + " " + folded(section.code()) + "/" + folded(code));
    }

    private static String folded(String code) {
        return Normalizer.normalize(code, Normalizer.Form.NFKC).replaceAll("[\\s()]", "");
    }
}
