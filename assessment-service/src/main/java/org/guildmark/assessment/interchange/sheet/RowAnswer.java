package org.guildmark.assessment.interchange.sheet;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.Scoring;
import org.guildmark.sheets.SheetDiagnostics;
import org.guildmark.sheets.SheetFault;

/** The right answer of a row and how it is scored. */
final class RowAnswer {
    /** Signs that separate, and therefore have a backslash before them where they belong to an answer. */
    static final String SEPARATORS = ";；|｜";

    private static final Set<String> YES = Set.of("对", "正确", "是", "√", "✓", "T", "TRUE", "Y", "YES");
    private static final Set<String> NO = Set.of("错", "错误", "否", "×", "✗", "F", "FALSE", "N", "NO");
    private static final Set<String> WHOLLY = Set.of("全对", "ALL", "ALL_OR_NOTHING");
    private static final Set<String> PARTIAL = Set.of("部分", "部分得分", "PARTIAL");
    private static final Pattern TOLERANCE =
            Pattern.compile("(?:±|\\+/-|\\+-)?\\s*([0-9]{1,12}(?:\\.[0-9]{1,12})?)\\s*(%?)");
    private static final Pattern BETWEEN_LETTERS = Pattern.compile("[\\s,;、.→>-]+");

    private final ItemRow row;

    RowAnswer(ItemRow row) {
        this.row = row;
    }

    /** Identifiers of options, in the order in which they are named. */
    List<String> letters(List<Option> options) {
        String text = row.required(ItemColumn.ANSWER);
        if (text == null) {
            return List.of();
        }
        String plain = BETWEEN_LETTERS.matcher(folded(text)).replaceAll("");
        List<String> letters = new ArrayList<>();
        for (char c : plain.toCharArray()) {
            String letter = String.valueOf(c);
            if (c < 'A' || c > 'Z') {
                row.error(
                        ItemSheetFault.BAD_ANSWER,
                        SheetDiagnostics.quoted(text) + " is not made of letters of options.",
                        ItemColumn.ANSWER);
                return List.of();
            }
            if (options.stream().noneMatch(option -> option.identifier().equals(letter))) {
                row.error(
                        ItemSheetFault.KEY_NOT_AMONG_OPTIONS, "There is no option " + letter + ".", ItemColumn.ANSWER);
            } else if (letters.contains(letter)) {
                row.error(ItemSheetFault.BAD_ANSWER, "The option " + letter + " is named twice.", ItemColumn.ANSWER);
            } else {
                letters.add(letter);
            }
        }
        return letters;
    }

    /** Null, and reported, where it is neither. */
    String trueOrFalse() {
        String text = row.required(ItemColumn.ANSWER);
        if (text == null) {
            return null;
        }
        String plain = folded(text);
        if (YES.contains(plain)) {
            return RowContent.TRUE;
        }
        return NO.contains(plain)
                ? RowContent.FALSE
                : row.error(
                        ItemSheetFault.BAD_ANSWER,
                        SheetDiagnostics.quoted(text) + " is neither 对 nor 错.",
                        ItemColumn.ANSWER);
    }

    /** Accepted texts of each blank. */
    List<List<String>> alternatives() {
        String text = row.required(ItemColumn.ANSWER);
        if (text == null) {
            return List.of();
        }
        List<List<String>> blanks = new ArrayList<>();
        for (String blank : split(text, ";", "；")) {
            List<String> accepted = split(blank, "|", "｜").stream()
                    .map(one -> Fields.OF_TEXT.unescape(one, SEPARATORS).strip())
                    .toList();
            if (accepted.stream().anyMatch(String::isEmpty)) {
                row.error(
                        ItemSheetFault.BAD_ANSWER,
                        "The answer to blank " + (blanks.size() + 1) + " is empty.",
                        ItemColumn.ANSWER);
            }
            blanks.add(accepted);
        }
        return blanks;
    }

    private static List<String> split(String text, String half, String full) {
        return Fields.OF_TEXT.split(text, half, 0).stream()
                .flatMap(part -> Fields.OF_TEXT.split(part, full, 0).stream())
                .toList();
    }

    /** As typed; null, and reported, where it is no number. */
    String number() {
        String text = row.required(ItemColumn.ANSWER);
        if (text == null) {
            return null;
        }
        if (ItemRow.number(text) == null) {
            return row.error(
                    ItemSheetFault.BAD_ANSWER, SheetDiagnostics.quoted(text) + " is not a number.", ItemColumn.ANSWER);
        }
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('−', '-')
                .strip();
    }

    Scoring.NumericRule tolerance() {
        String text = row.text(ItemColumn.TOLERANCE);
        if (text == null) {
            return new Scoring.NumericRule(Scoring.Tolerance.EXACT, null, null, true, true);
        }
        Matcher parts = TOLERANCE.matcher(folded(text));
        if (!parts.matches()) {
            return row.error(
                    ItemSheetFault.BAD_TOLERANCE,
                    SheetDiagnostics.quoted(text) + " is no tolerance such as ±0.5 or ±2%.",
                    ItemColumn.TOLERANCE);
        }
        BigDecimal width = new BigDecimal(parts.group(1));
        return new Scoring.NumericRule(
                parts.group(2).isEmpty() ? Scoring.Tolerance.ABSOLUTE : Scoring.Tolerance.RELATIVE,
                width,
                width,
                true,
                true);
    }

    /** The scoring of a kind that knows no other. */
    Scoring wholly(List<String> right) {
        if (partial()) {
            row.error(
                    ItemSheetFault.BAD_SCORING,
                    "This kind has one right answer and cannot be scored in part.",
                    ItemColumn.SCORING);
        }
        return RowContent.all(right);
    }

    /** Blanks score one by one whatever is written; where that was not meant, somebody should know. */
    void ofBlanks(int blanks) {
        String text = row.text(ItemColumn.SCORING);
        if (text != null && !partial() && blanks > 1) {
            row.error(
                    ItemSheetFault.BAD_SCORING,
                    "Each blank scores by itself: leave the scoring empty or write 部分.",
                    ItemColumn.SCORING);
        }
    }

    /** Whether part of the answer is worth part of the marks. */
    boolean partial() {
        String text = row.text(ItemColumn.SCORING);
        if (text == null) {
            return false;
        }
        String word = folded(text).replaceAll("[\\s-]+", "_");
        if (!WHOLLY.contains(word) && !PARTIAL.contains(word)) {
            row.error(
                    SheetFault.UNKNOWN_VALUE,
                    SheetDiagnostics.quoted(text) + " is neither 全对 nor 部分.",
                    ItemColumn.SCORING);
        }
        return PARTIAL.contains(word);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
    }
}
