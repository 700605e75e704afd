package org.guildmark.assessment.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.guildmark.assessment.interchange.ImportDiagnostic.Severity;
import org.guildmark.assessment.interchange.qti.Media;
import org.guildmark.assessment.item.ItemBank;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.assessment.item.ItemExchange;
import org.guildmark.assessment.item.ItemExchange.BankedItem;
import org.guildmark.assessment.item.ItemFault;
import org.guildmark.assessment.item.ItemIntake;
import org.guildmark.assessment.item.ItemIntake.Proposed;
import org.guildmark.assessment.item.ItemIntake.Replacement;
import org.guildmark.assessment.item.Verdict;
import org.guildmark.assessment.media.MediaStore;

/** Compares what a file holds with the bank, and then carries it out; both in the transaction of the import. */
@ApplicationScoped
class ApplyItems {
    private static final ItemFault TWICE =
            new ItemFault("/code", "DUPLICATE_CODE", "The body has an item with this code; update=true edits it.");

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final ItemBank bank;
    private final ItemExchange exchange;
    private final ItemIntake intake;
    private final MediaStore media;

    ApplyItems(ItemBank bank, ItemExchange exchange, ItemIntake intake, MediaStore media) {
        this.bank = bank;
        this.exchange = exchange;
        this.intake = intake;
        this.media = media;
    }

    /**
     * One item to take in.
     *
     * @param later enemies that are items of the same file: they are joined when all are there
     * @param stored the item that it replaces; null for a new one
     * @param unchanged true where there is nothing to do
     * @param verdict null where it is not asked for: nothing is done, or nothing may be done
     */
    record Step(ImportedItem item, List<String> later, BankedItem stored, boolean unchanged, Verdict verdict) {
        Step with(Verdict found) {
            return new Step(item, later, stored, unchanged, found);
        }
    }

    /**
     * What would be done.
     *
     * @param refused items of the file with an error, those included that could not be read
     */
    record Plan(List<Step> steps, int read, int refused) {
        ItemImport.Counts counts() {
            int unchanged = (int) steps.stream().filter(Step::unchanged).count();
            int stored =
                    (int) steps.stream().filter(step -> step.stored() != null).count();
            return new ItemImport.Counts(read, steps.size() - stored, stored - unchanged, unchanged, refused);
        }
    }

    Plan plan(ImportFile file, ImportReading reading) {
        Set<String> ofFile = reading.items().stream()
                .map(item -> item.draft().code())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, BankedItem> stored = stored(file.bodyId(), ofFile);
        List<Step> found =
                reading.items().stream().map(item -> step(item, ofFile, stored)).toList();
        List<Proposed> asked = found.stream()
                .filter(step -> !step.unchanged() && !isTwice(file, step))
                .map(step -> new Proposed(step.item().draft(), step.stored()))
                .toList();
        Iterator<Verdict> verdicts =
                intake.check(file.bodyId(), asked, coming(reading)).iterator();
        List<Step> steps = new ArrayList<>();
        for (Step step : found) {
            if (isTwice(file, step)) {
                report(reading, step, Severity.ERROR, TWICE);
            } else if (step.unchanged()) {
                steps.add(step);
            } else {
                Verdict verdict = verdicts.next();
                verdict.faults().forEach(fault -> report(reading, step, Severity.ERROR, fault));
                verdict.cleaned().forEach(fault -> report(reading, step, Severity.WARNING, fault));
                if (verdict.faults().isEmpty()) {
                    steps.add(step.with(verdict));
                }
            }
        }
        return new Plan(steps, reading.read(), reading.read() - steps.size());
    }

    private static boolean isTwice(ImportFile file, Step step) {
        return step.stored() != null && !file.update();
    }

    /** Pictures that are kept together with the items. */
    private static Set<String> coming(ImportReading reading) {
        return reading.media().values().stream()
                .filter(picture ->
                        picture.bytes().length <= MediaStore.MAXIMUM_BYTES && PICTURES.contains(picture.mediaType()))
                .map(Media::sha256)
                .collect(Collectors.toSet());
    }

    private Map<String, BankedItem> stored(UUID bodyId, Set<String> codes) {
        Map<String, BankedItem> found = new HashMap<>();
        exchange.read(bank.byCodes(bodyId, codes).values())
                .values()
                .forEach(item -> found.put(item.draft().code(), item));
        return found;
    }

    private Step step(ImportedItem item, Set<String> ofFile, Map<String, BankedItem> stored) {
        ItemDraft draft = item.draft();
        BankedItem self = draft.code() == null ? null : stored.get(draft.code());
        List<String> later =
                draft.enemyCodes().stream().filter(ofFile::contains).toList();
        ItemDraft alone = new ItemDraft(
                draft.code(),
                draft.content(),
                draft.statementIds(),
                draft.marks(),
                // What the file leaves open stays as the bank has it.
                draft.expectedSeconds() == null && self != null
                        ? self.draft().expectedSeconds()
                        : draft.expectedSeconds(),
                draft.difficulty() == null && self != null ? self.draft().difficulty() : draft.difficulty(),
                draft.enemyCodes().stream()
                        .filter(code -> !ofFile.contains(code))
                        .toList());
        boolean unchanged = self != null
                && exchange.isSame(self, alone)
                && self.draft().enemyCodes().containsAll(draft.enemyCodes());
        return new Step(item.with(alone), later, self, unchanged, null);
    }

    private static void report(ImportReading reading, Step step, Severity severity, ItemFault fault) {
        reading.findings().add(step.item().diagnostic(severity, fault));
    }

    /** What became of the items. */
    ItemImport.Counts carryOut(ImportFile file, ImportReading reading, Plan plan, String actor) {
        keepPictures(file, reading, plan, actor);
        List<Step> added =
                plan.steps().stream().filter(step -> step.stored() == null).toList();
        List<Step> edited = plan.steps().stream()
                .filter(step -> step.stored() != null && !step.unchanged())
                .toList();
        List<UUID> ids =
                intake.create(file.bodyId(), added.stream().map(Step::verdict).toList(), actor);
        intake.replace(
                edited.stream()
                        .map(step -> new Replacement(step.stored().id(), step.verdict()))
                        .toList(),
                actor);
        Map<UUID, Step> related = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            if (!added.get(i).later().isEmpty()) {
                related.put(ids.get(i), added.get(i));
            }
        }
        edited.forEach(step -> related.put(step.stored().id(), step));
        Set<UUID> written = new HashSet<>(ids);
        edited.forEach(step -> written.add(step.stored().id()));
        relate(file, reading, related, written);
        return plan.counts();
    }

    private void keepPictures(ImportFile file, ImportReading reading, Plan plan, String actor) {
        if (reading.media().isEmpty()) {
            return;
        }
        String shown = plan.steps().stream()
                .map(step -> step.item().draft().content().toString())
                .collect(Collectors.joining());
        reading.media().values().stream()
                .filter(picture -> shown.contains(picture.sha256()))
                .forEach(picture -> media.store(file.bodyId(), picture.bytes(), actor));
    }

    private void relate(ImportFile file, ImportReading reading, Map<UUID, Step> related, Set<UUID> written) {
        Map<UUID, List<String>> codes = new LinkedHashMap<>();
        related.forEach((id, step) -> {
            List<String> all = new ArrayList<>(step.later());
            all.addAll(step.item().draft().enemyCodes());
            codes.put(id, all);
        });
        intake.relate(file.bodyId(), codes, written)
                .forEach((id, unknown) -> unknown.forEach(code -> report(
                        reading,
                        related.get(id),
                        Severity.WARNING,
                        new ItemFault(
                                "/enemyCodes",
                                "ENEMY_NOT_TAKEN",
                                "The item " + code + " of this file was refused, so they are no enemies."))));
    }
}
