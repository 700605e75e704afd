package org.guildmark.assessment.interchange.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;

/** Puts rows together to items: most are one each, a case takes in the rows that name it. */
final class ItemRows {
    static final String PART = "P";

    private static final BigDecimal MOST_MARKS = new BigDecimal(100);
    private static final BigDecimal MOST_SECONDS = new BigDecimal(24 * 3600);
    private static final Pattern CODE = Pattern.compile("\\P{Cntrl}{1,60}");
    private static final Pattern PART_IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_-]{0,59}");

    private final List<ItemRow> rows;
    private final StatementReferences statements;
    private final Map<String, ItemRow> byCode = new HashMap<>();
    private final Map<ItemRow, Read> read = new LinkedHashMap<>();
    private final Map<String, List<Read>> parts = new HashMap<>();

    /** A row whose cells were read one by one. */
    private record Read(
            ItemRow row,
            String code,
            ItemKind kind,
            String caseCode,
            ItemContent content,
            List<UUID> statementIds,
            BigDecimal marks,
            Integer seconds,
            BigDecimal difficulty,
            List<String> enemies) {}

    ItemRows(List<ItemRow> rows, StatementReferences statements) {
        this.rows = rows;
        this.statements = statements;
    }

    ItemSheet sheet(SheetDiagnostics diagnostics, Map<ItemColumn, Integer> columns) {
        rows.forEach(this::take);
        List<SheetItem> items = new ArrayList<>();
        int whole = 0;
        parts.forEach(this::requireCase);
        for (Read one : read.values()) {
            if (one.caseCode() != null) {
                continue;
            }
            whole++;
            SheetItem item = one.kind() == ItemKind.CASE ? ofCase(one) : ofRow(one);
            if (item != null) {
                items.add(item);
            }
        }
        return new ItemSheet(items, whole, diagnostics, columns);
    }

    private void take(ItemRow row) {
        String caseCode = row.text(ItemColumn.CASE);
        ItemKind kind = kind(row);
        if (caseCode != null) {
            row.refuse("A part of a case", ItemColumn.SECONDS, ItemColumn.DIFFICULTY, ItemColumn.ENEMIES);
            if (kind == ItemKind.CASE || kind == ItemKind.PRACTICAL_TASK) {
                row.error(ItemSheetFault.BAD_CASE, "A part of a case cannot be of this kind.", ItemColumn.KIND);
            }
        }
        BigDecimal marks = marks(row, kind);
        BigDecimal seconds = row.decimal(ItemColumn.SECONDS, BigDecimal.ONE, MOST_SECONDS, 0, true);
        Read one = new Read(
                row,
                caseCode == null ? code(row) : identifier(row),
                kind,
                caseCode,
                kind == null ? null : RowContent.read(row, kind),
                statementIds(row),
                marks,
                seconds == null ? null : seconds.intValueExact(),
                row.decimal(ItemColumn.DIFFICULTY, BigDecimal.ZERO, BigDecimal.ONE, 3, true),
                row.list(ItemColumn.ENEMIES));
        read.put(row, one);
        if (caseCode != null) {
            parts.computeIfAbsent(caseCode, any -> new ArrayList<>()).add(one);
        }
    }

    private static ItemKind kind(ItemRow row) {
        String text = row.required(ItemColumn.KIND);
        if (text == null) {
            return null;
        }
        return KindWords.of(text)
                .orElseGet(() -> row.error(
                        SheetFault.UNKNOWN_VALUE,
                        SheetDiagnostics.quoted(text) + " is none of " + KindWords.accepted() + ".",
                        ItemColumn.KIND));
    }

    /** Of a case the parts may say it, of a practical task the scoring points. */
    private static BigDecimal marks(ItemRow row, ItemKind kind) {
        if (!row.has(ItemColumn.MARKS) && kind != ItemKind.CASE && kind != ItemKind.PRACTICAL_TASK) {
            return row.error(SheetFault.MISSING_VALUE, "An item has marks.", ItemColumn.MARKS);
        }
        return row.decimal(ItemColumn.MARKS, BigDecimal.ZERO, MOST_MARKS, 2, false);
    }

    private String code(ItemRow row) {
        String code = row.text(ItemColumn.CODE);
        if (code == null) {
            return null;
        }
        if (!CODE.matcher(code).matches()) {
            return row.error(SheetFault.BAD_CODE, "A code has at most 60 characters in one line.", ItemColumn.CODE);
        }
        ItemRow other = byCode.putIfAbsent(code, row);
        if (other != null) {
            row.error(
                    ItemSheetFault.DUPLICATE_CODE,
                    "The item of row " + other.number() + " has the code " + SheetDiagnostics.quoted(code) + " too.",
                    ItemColumn.CODE);
        }
        return code;
    }

    private static String identifier(ItemRow row) {
        String code = row.text(ItemColumn.CODE);
        return code == null || PART_IDENTIFIER.matcher(code).matches()
                ? code
                : row.error(
                        SheetFault.BAD_CODE,
                        "The number of a part has letters, digits, _ and - only, or is left empty.",
                        ItemColumn.CODE);
    }

    private List<UUID> statementIds(ItemRow row) {
        Set<UUID> ids = new LinkedHashSet<>();
        for (String reference : row.list(ItemColumn.STATEMENTS)) {
            StatementReferences.Found found = statements.find(reference);
            if (found.id() == null) {
                row.error(
                        found.fault(),
                        SheetDiagnostics.quoted(reference) + " " + found.message() + ".",
                        ItemColumn.STATEMENTS);
            } else {
                ids.add(found.id());
            }
        }
        return List.copyOf(ids);
    }

    private void requireCase(String code, List<Read> ofCase) {
        ItemRow row = byCode.get(code);
        Read whole = row == null ? null : read.get(row);
        if (whole == null || whole.kind() != ItemKind.CASE) {
            ofCase.forEach(part -> part.row()
                    .error(
                            ItemSheetFault.UNKNOWN_CASE,
                            "No row of the kind 案例 has the code " + SheetDiagnostics.quoted(code) + ".",
                            ItemColumn.CASE));
        }
    }

    private SheetItem ofRow(Read one) {
        BigDecimal marks = one.kind() == ItemKind.PRACTICAL_TASK ? ofPoints(one) : one.marks();
        return item(
                one, one.content(), one.statementIds(), marks, List.of(one.row().number()));
    }

    private static BigDecimal ofPoints(Read one) {
        BigDecimal sum = one.content().task().scoringPoints().stream()
                .map(ScoringPoint::marks)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return sameSum(one, sum, "scoring points");
    }

    private static BigDecimal sameSum(Read one, BigDecimal sum, String what) {
        if (one.marks() != null && one.marks().compareTo(sum) != 0 && !one.row().isBad()) {
            one.row()
                    .error(
                            ItemSheetFault.MARKS_DO_NOT_SUM,
                            "The " + what + " sum to " + sum.toPlainString() + " and not to "
                                    + one.marks().toPlainString() + ".",
                            ItemColumn.MARKS);
        }
        return one.marks() == null ? sum : one.marks();
    }

    private SheetItem ofCase(Read whole) {
        List<Read> ofCase = whole.code() == null ? List.of() : parts.getOrDefault(whole.code(), List.of());
        if (ofCase.isEmpty()) {
            whole.row()
                    .error(
                            ItemSheetFault.BAD_CASE,
                            "A case has a code, and rows that name it in " + ItemColumn.CASE.header() + ".",
                            ItemColumn.CODE);
            return null;
        }
        if (ofCase.stream().anyMatch(part -> part.row().isBad())) {
            // What is wrong was said of the part's row.
            whole.row().markBad();
            return null;
        }
        Set<UUID> statementIds = new LinkedHashSet<>(whole.statementIds());
        List<Part> contents = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>(List.of(whole.row().number()));
        for (Read part : ofCase) {
            statementIds.addAll(part.statementIds());
            numbers.add(part.row().number());
            String identifier = part.code() == null ? PART + (contents.size() + 1) : part.code();
            contents.add(new Part(identifier, part.marks(), part.content()));
        }
        BigDecimal sum = contents.stream().map(Part::marks).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal marks = sameSum(whole, sum, "parts");
        ItemContent stimulus = whole.content();
        ItemContent content = new ItemContent(
                ItemKind.CASE, stimulus.title(), stimulus.stem(), List.of(), contents, null, stimulus.explanation());
        return item(whole, content, List.copyOf(statementIds), marks, numbers);
    }

    private SheetItem item(Read one, ItemContent content, List<UUID> named, BigDecimal marks, List<Integer> numbers) {
        List<UUID> statementIds = named.isEmpty() ? statements.defaults() : named;
        if (statementIds.isEmpty() && !one.row().has(ItemColumn.STATEMENTS)) {
            one.row()
                    .error(
                            ItemSheetFault.NO_STATEMENT,
                            "The item names no statement that it measures.",
                            ItemColumn.STATEMENTS);
        }
        if (one.row().isBad()) {
            return null;
        }
        return new SheetItem(
                numbers,
                new ItemDraft(
                        one.code(), content, statementIds, marks, one.seconds(), one.difficulty(), one.enemies()));
    }
}
