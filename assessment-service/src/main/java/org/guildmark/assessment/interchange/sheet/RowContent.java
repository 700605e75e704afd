package org.guildmark.assessment.interchange.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.Scoring;
import org.guildmark.sheets.SheetDiagnostics;

/** What the row of an item asks. */
final class RowContent {
    static final String RESPONSE = "RESPONSE";
    static final String BLANK = "RESPONSE_%d";
    static final String TRUE = "TRUE";
    static final String FALSE = "FALSE";
    static final List<Option> TRUE_FALSE = List.of(new Option(TRUE, "对", 0), new Option(FALSE, "错", 0));

    private static final ItemColumn[] TASK = {ItemColumn.MATERIALS, ItemColumn.STEPS};

    private final ItemRow row;
    private final ItemKind kind;
    private final RowAnswer answer;

    private RowContent(ItemRow row, ItemKind kind) {
        this.row = row;
        this.kind = kind;
        this.answer = new RowAnswer(row);
    }

    /** Whatever is wrong with the row is reported there, and makes the content of no use. */
    static ItemContent read(ItemRow row, ItemKind kind) {
        return new RowContent(row, kind).read();
    }

    private ItemContent read() {
        String stem = row.required(ItemColumn.STEM) == null ? "" : row.html(ItemColumn.STEM);
        if (kind != ItemKind.PRACTICAL_TASK) {
            row.refuse(KindWords.word(kind), TASK);
        }
        if (kind != ItemKind.NUMERIC) {
            row.refuse(KindWords.word(kind), ItemColumn.TOLERANCE);
        }
        ItemContent.PracticalTask task = null;
        List<Interaction> interactions =
                switch (kind) {
                    case SINGLE_CHOICE, MULTIPLE_CHOICE -> choice();
                    case TRUE_FALSE -> trueFalse();
                    case ORDERING -> ordering();
                    case MATCHING -> matching();
                    case FILL_IN -> blanks(CellText.blanks(stem));
                    case NUMERIC -> numeric(stem);
                    case SHORT_ANSWER, ESSAY -> openAnswer();
                    case CASE, PRACTICAL_TASK -> List.of();
                };
        if (kind == ItemKind.FILL_IN) {
            stem = CellText.withMarkers(stem, BLANK);
        } else if (kind == ItemKind.NUMERIC) {
            stem = CellText.withMarkers(stem, RESPONSE);
        } else if (kind == ItemKind.PRACTICAL_TASK) {
            task = task();
        } else if (kind == ItemKind.CASE) {
            withoutOptions();
            row.refuse(KindWords.word(kind), ItemColumn.ANSWER, ItemColumn.SCORING);
        }
        return new ItemContent(
                kind,
                row.text(ItemColumn.TITLE),
                stem,
                interactions,
                List.of(),
                task,
                row.html(ItemColumn.EXPLANATION));
    }

    private List<Interaction> choice() {
        List<Option> options = options();
        List<String> right = answer.letters(options);
        boolean single = kind == ItemKind.SINGLE_CHOICE;
        if (single && right.size() > 1) {
            row.error(ItemSheetFault.BAD_ANSWER, "A single choice has one right option.", ItemColumn.ANSWER);
        }
        Scoring scoring = single ? answer.wholly(right) : answer.partial() ? ofChoices(right, options) : all(right);
        return List.of(new Interaction.Choice(RESPONSE, null, options, 0, single ? 1 : 0, false, scoring));
    }

    /** What is left out loses its share; a wrong choice takes everything. */
    static Scoring ofChoices(List<String> right, List<Option> options) {
        BigDecimal all = BigDecimal.valueOf(right.size());
        List<Scoring.MapEntry> map = options.stream()
                .map(option -> new Scoring.MapEntry(
                        option.identifier(),
                        right.contains(option.identifier()) ? BigDecimal.ONE : all.negate(),
                        false))
                .toList();
        return mapped(right, map);
    }

    static Scoring mapped(List<String> right, List<Scoring.MapEntry> map) {
        BigDecimal all = BigDecimal.valueOf(right.size());
        return new Scoring(
                Scoring.Method.MAPPED, right, map, null, BigDecimal.ZERO, BigDecimal.ZERO, all, all, null, null);
    }

    static Scoring all(List<String> right) {
        return new Scoring(Scoring.Method.ALL_OR_NOTHING, right, null, null, null, null, null, null, null, null);
    }

    private List<Interaction> trueFalse() {
        withoutOptions();
        String right = answer.trueOrFalse();
        Scoring scoring = answer.wholly(right == null ? List.of() : List.of(right));
        return List.of(new Interaction.Choice(RESPONSE, null, TRUE_FALSE, 0, 1, false, scoring));
    }

    private List<Interaction> ordering() {
        List<Option> options = options();
        List<String> right = answer.letters(options);
        if (right.size() < options.size() && !right.isEmpty()) {
            row.error(
                    ItemSheetFault.BAD_ANSWER,
                    "The answer orders " + right.size() + " of " + options.size() + " options.",
                    ItemColumn.ANSWER);
        }
        Scoring scoring = answer.partial() ? ofPlaces(right) : all(right);
        return List.of(new Interaction.Order(RESPONSE, null, options, false, scoring));
    }

    /** A point for each option in its right place. */
    static Scoring ofPlaces(List<String> right) {
        List<Scoring.MapEntry> map = new ArrayList<>();
        for (int at = 0; at < right.size(); at++) {
            map.add(new Scoring.MapEntry(right.get(at) + " " + (at + 1), BigDecimal.ONE, false));
        }
        return mapped(right, map);
    }

    private List<Interaction> matching() {
        row.refuse(KindWords.word(kind), ItemColumn.ANSWER);
        Pairs pairs = Pairs.read(row);
        Scoring scoring = answer.partial() ? ofPairs(pairs.right()) : all(pairs.right());
        return List.of(new Interaction.Match(RESPONSE, null, pairs.sources(), pairs.targets(), 0, true, scoring));
    }

    static Scoring ofPairs(List<String> right) {
        return mapped(
                right,
                right.stream()
                        .map(pair -> new Scoring.MapEntry(pair, BigDecimal.ONE, false))
                        .toList());
    }

    private List<Interaction> blanks(int blanks) {
        withoutOptions();
        List<List<String>> answers = answer.alternatives();
        if (blanks != answers.size()) {
            row.error(
                    ItemSheetFault.BLANKS_AND_ANSWERS,
                    "The stem has " + blanks + " blanks (___) and there are " + answers.size() + " answers.",
                    ItemColumn.ANSWER);
        }
        answer.ofBlanks(blanks);
        List<Interaction> entries = new ArrayList<>();
        for (int at = 0; at < answers.size(); at++) {
            entries.add(new Interaction.TextEntry(BLANK.formatted(at + 1), null, all(answers.get(at))));
        }
        return entries;
    }

    private List<Interaction> numeric(String stem) {
        withoutOptions();
        if (CellText.blanks(stem) > 1) {
            row.error(ItemSheetFault.BLANKS_AND_ANSWERS, "A number is asked for once.", ItemColumn.STEM);
        }
        String number = answer.number();
        Scoring.NumericRule rule = answer.tolerance();
        List<String> right = number == null ? List.of() : List.of(number);
        answer.wholly(right);
        return List.of(new Interaction.TextEntry(RESPONSE, null, numeric(right, rule)));
    }

    static Scoring numeric(List<String> right, Scoring.NumericRule rule) {
        return new Scoring(Scoring.Method.ALL_OR_NOTHING, right, null, null, null, null, null, null, rule, null);
    }

    private List<Interaction> openAnswer() {
        withoutOptions();
        row.refuse(KindWords.word(kind), ItemColumn.SCORING);
        return List.of(new Interaction.ExtendedText(RESPONSE, null, null, row.html(ItemColumn.ANSWER), manual()));
    }

    static Scoring manual() {
        return new Scoring(Scoring.Method.MANUAL, null, null, null, null, null, null, null, null, null);
    }

    private ItemContent.PracticalTask task() {
        row.refuse(KindWords.word(kind), ItemColumn.ANSWER, ItemColumn.SCORING);
        return new ItemContent.PracticalTask(
                lines(ItemColumn.MATERIALS), lines(ItemColumn.STEPS), ScoringPoints.read(row));
    }

    private List<String> lines(ItemColumn column) {
        String text = row.text(column);
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(CellText::toHtml)
                        .toList();
    }

    private List<Option> options() {
        List<Option> options = new ArrayList<>();
        ItemColumn empty = null;
        for (ItemColumn column : ItemColumn.OPTIONS) {
            if (!row.has(column)) {
                empty = empty == null ? column : empty;
                continue;
            }
            if (empty != null) {
                row.error(
                        ItemSheetFault.BAD_OPTIONS,
                        "The option before " + SheetDiagnostics.quoted(column.header()) + " is empty.",
                        empty);
                empty = null;
            }
            String text = row.html(column);
            options.add(new Option(letter(ItemColumn.OPTIONS.indexOf(column)), text == null ? "" : text, 0));
        }
        if (options.size() < 2) {
            row.error(ItemSheetFault.BAD_OPTIONS, "At least two options are needed.", ItemColumn.OPTION_A);
        }
        return options;
    }

    private void withoutOptions() {
        row.refuse(KindWords.word(kind), ItemColumn.OPTIONS.toArray(ItemColumn[]::new));
    }

    static String letter(int at) {
        return String.valueOf((char) ('A' + at));
    }
}
