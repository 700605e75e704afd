package org.guildmark.assessment.interchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.interchange.qti.Diagnostic;
import org.guildmark.assessment.interchange.qti.Media;
import org.guildmark.assessment.interchange.qti.QtiWriter;
import org.guildmark.assessment.interchange.qti.WrittenItem;
import org.guildmark.assessment.interchange.sheet.ItemSheetWriter;
import org.guildmark.assessment.item.ItemExchange;
import org.guildmark.assessment.item.ItemExchange.BankedItem;
import org.guildmark.assessment.item.ItemState;
import org.guildmark.assessment.media.MediaStore;
import org.guildmark.platform.problem.ProblemException;

/** Writes a part of the bank to a file that {@link ImportItems} takes in again. */
@ApplicationScoped
class ExportItems {
    /** As many as a sheet is read with. */
    private static final int MAXIMUM = 20_000;

    private static final int IDS_PER_QUERY = 1_000;

    private final CatalogView catalog;
    private final ItemExchange exchange;
    private final MediaStore media;

    ExportItems(CatalogView catalog, ItemExchange exchange, MediaStore media) {
        this.catalog = catalog;
        this.exchange = exchange;
        this.media = media;
    }

    /** @param state null for every state */
    record Wanted(Set<UUID> bodies, ImportFile.Target target, ItemState state) {}

    /**
     * @param exported items in the file
     * @param omitted items that the format cannot hold
     */
    record Exported(byte[] bytes, int exported, int omitted) {}

    @Transactional
    Exported csv(Wanted wanted) throws IOException {
        ItemSheetWriter writer = sheet(wanted);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeCsv(out);
        return new Exported(out.toByteArray(), writer.size(), writer.omitted().size());
    }

    @Transactional
    Exported workbook(Wanted wanted) throws IOException {
        ItemSheetWriter writer = sheet(wanted);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeWorkbook(out);
        return new Exported(out.toByteArray(), writer.size(), writer.omitted().size());
    }

    private ItemSheetWriter sheet(Wanted wanted) {
        ItemSheetWriter writer = new ItemSheetWriter(ImportItems.references(catalog, wanted.target()));
        items(wanted).forEach(item -> writer.add(item.draft(), name(item)));
        return writer;
    }

    @Transactional
    Exported qti(Wanted wanted) throws IOException {
        List<BankedItem> items = items(wanted);
        List<WrittenItem> written = items.stream()
                .map(item -> new WrittenItem(
                        name(item),
                        item.draft().content(),
                        item.draft().marks(),
                        item.draft().expectedSeconds(),
                        item.draft().difficulty(),
                        item.draft().statementIds()))
                .toList();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Diagnostic> diagnostics = QtiWriter.write(written, sha256 -> picture(wanted.bodies(), sha256), out);
        int omitted = (int) diagnostics.stream()
                .filter(one -> one.severity() == Diagnostic.Severity.ERROR)
                .map(Diagnostic::file)
                .distinct()
                .count();
        return new Exported(out.toByteArray(), items.size() - omitted, omitted);
    }

    private Media picture(Set<UUID> bodies, String sha256) {
        return media.find(bodies, sha256)
                .map(stored -> new Media(
                        sha256,
                        sha256 + "." + stored.mediaType().substring("image/".length()),
                        stored.mediaType(),
                        stored.bytes()))
                .orElse(null);
    }

    private static String name(BankedItem item) {
        return item.draft().code() == null ? "item-" + item.id() : item.draft().code();
    }

    private List<BankedItem> items(Wanted wanted) {
        ImportFile.Target target = wanted.target();
        String standard = target.standard() == null
                ? null
                : catalog.requireCurrent(target.standard(), "?standard").standardKey();
        List<UUID> ids = exchange.ids(wanted.bodies(), standard, wanted.state());
        if (ids.size() > MAXIMUM) {
            throw ProblemException.unprocessable(
                    "EXPORT_TOO_LARGE",
                    ids.size() + " items are more than the " + MAXIMUM + " of one file: name a standard or a state.");
        }
        Collection<BankedItem> all = exchange.read(ids).values();
        return target.level() == null && target.track() == null
                ? List.copyOf(all)
                : ofLevel(all, target.level(), target.track());
    }

    /** An item belongs where its first statement does. */
    private List<BankedItem> ofLevel(Collection<BankedItem> all, String level, String track) {
        List<UUID> first = all.stream()
                .map(item -> item.draft().statementIds().get(0))
                .distinct()
                .toList();
        Map<UUID, Edition> editions = new HashMap<>();
        for (int from = 0; from < first.size(); from += IDS_PER_QUERY) {
            editions.putAll(catalog.editionsOf(first.subList(from, Math.min(first.size(), from + IDS_PER_QUERY))));
        }
        List<BankedItem> found = new ArrayList<>();
        for (BankedItem item : all) {
            UUID id = item.draft().statementIds().get(0);
            Edition edition = editions.get(id);
            if (edition != null
                    && edition.statement(id)
                            .filter(placed -> placed.isOf(level, track))
                            .isPresent()) {
                found.add(item);
            }
        }
        return found;
    }
}
