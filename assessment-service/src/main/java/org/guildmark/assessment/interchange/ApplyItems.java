package org.guildmark.assessment.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.guildmark.assessment.item.ItemExchange.Verdict;
import org.guildmark.assessment.item.ItemFault;
import org.guildmark.assessment.media.MediaStore;

/** Compares what a file holds with the bank, and then carries it out; both in the transaction of the import. */
@ApplicationScoped
class ApplyItems {
    /** What was written is let go of so often: each flush looks at everything that is still held. */
    private static final int BATCH = 50;

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final ItemBank bank;
    private final ItemExchange exchange;
    private final MediaStore media;
    private final EntityManager database;

    ApplyItems(ItemBank bank, ItemExchange exchange, MediaStore media, EntityManager database) {
        this.bank = bank;
        this.exchange = exchange;
        this.media = media;
        this.database = database;
    }

    /**
     * One item to take in.
     *
     * @param later enemies that are items of the same file: they are joined when all are there
     * @param stored the item that it replaces; null for a new one
     */
    record Step(ImportedItem item, List<String> later, BankedItem stored, boolean unchanged) {}

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
        List<Step> steps = new ArrayList<>();
        for (ImportedItem item : reading.items()) {
            Step step = step(item, ofFile, stored);
            if (isTaken(file, reading, step)) {
                steps.add(step);
            }
        }
        return new Plan(steps, reading.read(), reading.read() - steps.size());
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
        return new Step(item.with(alone), later, self, unchanged);
    }

    /** Whatever speaks against it is reported. */
    private boolean isTaken(ImportFile file, ImportReading reading, Step step) {
        ImportedItem item = step.item();
        if (step.stored() != null && !file.update()) {
            report(
                    reading,
                    item,
                    Severity.ERROR,
                    new ItemFault(
                            "/code", "DUPLICATE_CODE", "The body has an item with this code; update=true edits it."));
            return false;
        }
        if (step.unchanged()) {
            return true;
        }
        Verdict verdict = exchange.check(file.bodyId(), item.draft(), step.stored());
        List<ItemFault> faults = new ArrayList<>(verdict.faults());
        for (Media picture : reading.media().values()) {
            if (picture.bytes().length <= MediaStore.MAXIMUM_BYTES && PICTURES.contains(picture.mediaType())) {
                // It is kept together with the items.
                faults.removeIf(fault ->
                        fault.code().equals("UNKNOWN_MEDIA") && fault.message().contains(picture.sha256()));
            }
        }
        faults.forEach(fault -> report(reading, item, Severity.ERROR, fault));
        verdict.cleaned().forEach(fault -> report(reading, item, Severity.WARNING, fault));
        return faults.isEmpty();
    }

    private static void report(ImportReading reading, ImportedItem item, Severity severity, ItemFault fault) {
        reading.findings().add(item.diagnostic(severity, fault));
    }

    /** What became of the items. */
    ItemImport.Counts carryOut(ImportFile file, ImportReading reading, Plan plan, String actor) {
        keepPictures(file, reading, plan, actor);
        Map<Step, UUID> joined = new HashMap<>();
        int done = 0;
        for (Step step : plan.steps()) {
            ItemDraft draft = step.item().draft();
            UUID id;
            if (step.stored() == null) {
                id = bank.create(file.bodyId(), draft, actor);
            } else {
                id = step.stored().id();
                exchange.replace(step.stored(), draft, actor);
            }
            if (!step.later().isEmpty() || step.stored() != null) {
                joined.put(step, id);
            }
            if (++done % BATCH == 0) {
                database.flush();
                database.clear();
            }
        }
        joined.forEach((step, id) -> join(file, reading, step, id));
        return plan.counts();
    }

    private void keepPictures(ImportFile file, ImportReading reading, Plan plan, String actor) {
        String shown = plan.steps().stream()
                .map(step -> step.item().draft().content().toString())
                .collect(Collectors.joining());
        reading.media().values().stream()
                .filter(picture -> shown.contains(picture.sha256()))
                .forEach(picture -> media.store(file.bodyId(), picture.bytes(), actor));
    }

    private void join(ImportFile file, ImportReading reading, Step step, UUID id) {
        List<String> codes = new ArrayList<>(step.later());
        codes.addAll(step.item().draft().enemyCodes());
        if (codes.isEmpty()) {
            return;
        }
        bank.addEnemies(file.bodyId(), id, codes)
                .forEach(code -> report(
                        reading,
                        step.item(),
                        Severity.WARNING,
                        new ItemFault(
                                "/enemyCodes",
                                "ENEMY_NOT_TAKEN",
                                "The item " + code + " of this file was refused, so they are no enemies.")));
    }
}
