package org.guildmark.assessment.interchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.interchange.ImportDiagnostic.Severity;
import org.guildmark.assessment.interchange.qti.Diagnostic;
import org.guildmark.assessment.interchange.qti.Limits;
import org.guildmark.assessment.interchange.qti.QtiReader;
import org.guildmark.assessment.interchange.qti.QtiReading;
import org.guildmark.assessment.interchange.qti.ReadItem;
import org.guildmark.assessment.interchange.sheet.ItemSheet;
import org.guildmark.assessment.interchange.sheet.ItemSheetReader;
import org.guildmark.assessment.interchange.sheet.SheetItem;
import org.guildmark.assessment.interchange.sheet.StatementReferences;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.sheets.UnreadableSheetException;

/** Reads a file of items, whatever it is. */
final class ReadItems {
    private static final int LONGEST_CODE = 60;
    private static final int LONGEST_TITLE = 300;

    private final ImportFile file;
    private final StatementReferences statements;
    private final Findings findings = new Findings();

    private ReadItems(ImportFile file, StatementReferences statements) {
        this.file = file;
        this.statements = statements;
    }

    static ImportReading read(ImportFile file, StatementReferences statements) {
        ImportFormat format = ImportFormat.of(file.bytes(), file.name());
        ReadItems reader = new ReadItems(file, statements);
        return switch (format) {
            case CSV, XLSX -> reader.sheet(format);
            case QTI_PACKAGE, QTI_ITEM -> reader.qti(format);
        };
    }

    private ImportReading sheet(ImportFormat format) {
        try {
            ItemSheet sheet = ItemSheetReader.read(file.bytes(), file.name(), statements);
            findings.addAll(sheet.diagnostics());
            List<ImportedItem> items = sheet.items().stream()
                    .map(item -> new ImportedItem(item.draft(), pointer -> place(sheet, item, pointer)))
                    .toList();
            return new ImportReading(format, sheet.read(), items, Map.of(), findings, false);
        } catch (UnreadableSheetException unreadable) {
            findings.error(unreadable.code().name(), unreadable.getMessage());
            return new ImportReading(format, 0, List.of(), Map.of(), findings, true);
        }
    }

    private static ImportedItem.Place place(ItemSheet sheet, SheetItem item, String pointer) {
        ItemSheet.Place at = sheet.place(item, pointer);
        return new ImportedItem.Place(null, at.row(), at.column());
    }

    private ImportReading qti(ImportFormat format) {
        QtiReading reading = QtiReader.read(file.bytes(), Limits.DEFAULT);
        reading.diagnostics().forEach(one -> add(one, null));
        List<ImportedItem> items = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (ReadItem item : reading.items()) {
            item.diagnostics().forEach(one -> add(one, item.identifier()));
            if (!item.accepted()) {
                continue;
            }
            ItemDraft draft = draft(item);
            if (draft.code() != null && !codes.add(draft.code())) {
                findings.add(new ImportDiagnostic(
                        Severity.ERROR,
                        "DUPLICATE_CODE",
                        "Another item of the package has this identifier too.",
                        item.file(),
                        0,
                        null,
                        draft.code()));
                continue;
            }
            items.add(new ImportedItem(draft, pointer -> new ImportedItem.Place(item.file(), 0, null)));
        }
        return new ImportReading(format, reading.items().size(), items, reading.media(), findings, reading.refused());
    }

    private ItemDraft draft(ReadItem item) {
        List<UUID> statementIds = item.metadata().statementIds();
        return new ItemDraft(
                code(item),
                titled(item),
                statementIds.isEmpty() ? statements.defaults() : statementIds,
                marks(item),
                item.metadata().expectedSeconds(),
                item.metadata().difficulty(),
                List.of());
    }

    private String code(ReadItem item) {
        String identifier = item.identifier();
        if (identifier == null || identifier.isBlank() || identifier.strip().length() <= LONGEST_CODE) {
            return identifier;
        }
        findings.add(new ImportDiagnostic(
                Severity.WARNING,
                "CODE_LEFT_OUT",
                "The identifier has more than " + LONGEST_CODE + " characters; the item has no code.",
                item.file(),
                0,
                null,
                identifier));
        return null;
    }

    private static ItemContent titled(ReadItem item) {
        ItemContent content = item.content();
        if (content.title() == null || content.title().length() <= LONGEST_TITLE) {
            return content;
        }
        return new ItemContent(
                content.kind(),
                content.title().substring(0, LONGEST_TITLE),
                content.stem(),
                content.interactions(),
                content.parts(),
                content.task(),
                content.explanation());
    }

    /** What the package counts in points counts in marks here; where it says nothing, an item is worth one. */
    private BigDecimal marks(ReadItem item) {
        BigDecimal maximum = item.maximumScore();
        if (maximum != null && maximum.signum() > 0) {
            return maximum.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros();
        }
        findings.add(new ImportDiagnostic(
                Severity.WARNING,
                "MARKS_ASSUMED",
                "The package does not say what the item is worth: one mark was taken.",
                item.file(),
                0,
                null,
                item.identifier()));
        return BigDecimal.ONE;
    }

    private void add(Diagnostic one, String item) {
        findings.add(new ImportDiagnostic(
                Severity.valueOf(one.severity().name()),
                one.code(),
                one.message(),
                one.file().isEmpty() ? null : one.file(),
                one.line(),
                one.element(),
                item));
    }
}
