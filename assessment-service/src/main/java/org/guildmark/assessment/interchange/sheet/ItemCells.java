package org.guildmark.assessment.interchange.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.ItemContent.ScoringPoint;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.Scoring;

/**
 * The rows of an item, as {@link ItemSheetReader} reads them. What is written here is a proposal: {@link ItemSheetWriter}
 * reads it back and leaves out an item that would come back as another, so nothing needs to be refused here for being
 * unusual.
 */
final class ItemCells {
    private static final String PARTIAL = "部分";

    private final Map<ItemColumn, String> cells = new EnumMap<>(ItemColumn.class);

    private ItemCells() {}

    /** Empty where the item has something for which the sheet has no column. */
    static Optional<List<List<String>>> rows(ItemDraft item, StatementReferences statements) {
        ItemCells first = new ItemCells();
        if (!first.content(item.content())) {
            return Optional.empty();
        }
        first.put(ItemColumn.CODE, item.code());
        first.put(
                ItemColumn.STATEMENTS,
                item.statementIds().stream().map(statements::shown).collect(Collectors.joining("; ")));
        first.put(ItemColumn.MARKS, number(item.marks()));
        first.put(
                ItemColumn.SECONDS,
                item.expectedSeconds() == null ? null : item.expectedSeconds().toString());
        first.put(ItemColumn.DIFFICULTY, number(item.difficulty()));
        first.put(ItemColumn.ENEMIES, String.join(";", item.enemyCodes()));
        List<List<String>> rows = new ArrayList<>(List.of(first.row()));
        for (int at = 0; at < item.content().parts().size(); at++) {
            Part part = item.content().parts().get(at);
            ItemCells cells = new ItemCells();
            if (!cells.content(part.content())) {
                return Optional.empty();
            }
            cells.put(ItemColumn.CODE, part.identifier().equals(ItemRows.PART + (at + 1)) ? null : part.identifier());
            cells.put(ItemColumn.CASE, item.code());
            cells.put(ItemColumn.MARKS, number(part.marks()));
            rows.add(cells.row());
        }
        return Optional.of(rows);
    }

    private List<String> row() {
        List<String> row = new ArrayList<>();
        for (ItemColumn column : ItemColumn.values()) {
            row.add(cells.getOrDefault(column, ""));
        }
        return row;
    }

    private void put(ItemColumn column, String cell) {
        if (cell != null) {
            cells.put(column, cell);
        }
    }

    private boolean content(ItemContent content) {
        boolean blanks = content.kind() == ItemKind.FILL_IN || content.kind() == ItemKind.NUMERIC;
        put(ItemColumn.KIND, KindWords.word(content.kind()));
        put(ItemColumn.TITLE, content.title());
        put(ItemColumn.STEM, CellText.toCell(blanks ? CellText.withBlanks(content.stem()) : content.stem()));
        put(ItemColumn.EXPLANATION, CellText.toCell(content.explanation()));
        if (content.kind() == ItemKind.FILL_IN) {
            return blanks(content.interactions());
        }
        if (content.task() != null) {
            put(ItemColumn.MATERIALS, lines(content.task().materials()));
            put(ItemColumn.STEPS, lines(content.task().steps()));
            points(content.task().scoringPoints());
        }
        return switch (content.interactions().size()) {
            case 0 -> true;
            case 1 -> interaction(content.kind(), content.interactions().get(0));
            default -> false;
        };
    }

    private boolean interaction(ItemKind kind, Interaction interaction) {
        Scoring scoring = interaction.scoring();
        if (interaction instanceof Interaction.Choice choice) {
            return kind == ItemKind.TRUE_FALSE ? trueFalse(scoring) : options(choice.options(), scoring);
        }
        if (interaction instanceof Interaction.Order order) {
            return options(order.options(), scoring);
        }
        if (interaction instanceof Interaction.Match match) {
            return pairs(match);
        }
        if (interaction instanceof Interaction.TextEntry) {
            return numeric(scoring);
        }
        if (interaction instanceof Interaction.ExtendedText text) {
            put(ItemColumn.ANSWER, CellText.toCell(text.modelAnswer()));
            return true;
        }
        return false;
    }

    private boolean trueFalse(Scoring scoring) {
        put(ItemColumn.ANSWER, scoring.correct().equals(List.of(RowContent.TRUE)) ? "对" : "错");
        return true;
    }

    private boolean options(List<Option> options, Scoring scoring) {
        if (options.size() > ItemColumn.OPTIONS.size()) {
            return false;
        }
        for (int at = 0; at < options.size(); at++) {
            put(ItemColumn.OPTIONS.get(at), CellText.toCell(options.get(at).text()));
        }
        put(ItemColumn.ANSWER, String.join("", scoring.correct()));
        scoring(scoring);
        return true;
    }

    private void scoring(Scoring scoring) {
        if (scoring.method() == Scoring.Method.MAPPED) {
            put(ItemColumn.SCORING, PARTIAL);
        }
    }

    private boolean pairs(Interaction.Match match) {
        Map<String, String> targets = match.targets().stream()
                .collect(Collectors.toMap(Option::identifier, Option::text, (one, other) -> one));
        Map<String, String> left = match.sources().stream()
                .collect(Collectors.toMap(Option::identifier, Option::text, (one, other) -> one));
        List<String> cells = new ArrayList<>();
        for (String pair : match.scoring().correct()) {
            String[] sides = pair.split(" ", 2);
            String target = sides.length < 2 ? null : targets.get(sides[1]);
            if (target == null || left.get(sides[0]) == null) {
                return false;
            }
            cells.add(side(left.get(sides[0])) + Pairs.BETWEEN + side(target));
        }
        match.targets().stream()
                .filter(target ->
                        match.scoring().correct().stream().noneMatch(pair -> pair.endsWith(" " + target.identifier())))
                .forEach(target -> cells.add(Pairs.BETWEEN + side(target.text())));
        if (cells.size() > ItemColumn.OPTIONS.size()) {
            return false;
        }
        for (int at = 0; at < cells.size(); at++) {
            put(ItemColumn.OPTIONS.get(at), cells.get(at));
        }
        scoring(match.scoring());
        return true;
    }

    private static String side(String html) {
        return Fields.OF_HTML.escape(CellText.toCell(html), Pairs.BETWEEN);
    }

    private boolean numeric(Scoring scoring) {
        put(ItemColumn.ANSWER, String.join("", scoring.correct()));
        Scoring.NumericRule rule = scoring.numeric();
        if (rule == null || rule.tolerance() == null) {
            return false;
        }
        put(
                ItemColumn.TOLERANCE,
                switch (rule.tolerance()) {
                    case EXACT -> null;
                    case ABSOLUTE ->
                        rule.lower() == null ? null : "±" + rule.lower().toPlainString();
                    case RELATIVE ->
                        rule.lower() == null ? null : "±" + rule.lower().toPlainString() + "%";
                });
        return true;
    }

    private boolean blanks(List<Interaction> entries) {
        put(
                ItemColumn.ANSWER,
                entries.stream()
                        .map(entry -> entry.scoring().correct().stream()
                                .map(one -> Fields.OF_TEXT.escape(one, RowAnswer.SEPARATORS))
                                .collect(Collectors.joining("|")))
                        .collect(Collectors.joining(";")));
        return true;
    }

    /** One in a cell; what is more than the cells goes below each other into the last. */
    private void points(List<ScoringPoint> points) {
        int last = ItemColumn.OPTIONS.size() - 1;
        for (int at = 0; at < Math.min(points.size(), last); at++) {
            put(ItemColumn.OPTIONS.get(at), ScoringPoints.shown(points.get(at)));
        }
        if (points.size() > last) {
            put(
                    ItemColumn.OPTIONS.get(last),
                    points.subList(last, points.size()).stream()
                            .map(ScoringPoints::shown)
                            .collect(Collectors.joining("\n")));
        }
    }

    private static String lines(List<String> htmls) {
        return htmls.stream().map(CellText::toLine).collect(Collectors.joining("\n"));
    }

    private static String number(BigDecimal number) {
        return number == null ? null : ScoringPoints.plain(number);
    }
}
