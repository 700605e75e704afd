package org.guildmark.assessment.interchange.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.RichText;

/**
 * What goes together in a matching: each option cell is {@code left=right}; a cell without a left side is a right side
 * that belongs to none. The right sides are put in the order of their words: as written they would tell the answer.
 */
record Pairs(List<Option> sources, List<Option> targets, List<String> right) {
    static final String BETWEEN = "=";
    static final String TARGET = "T";

    static Pairs read(ItemRow row) {
        Map<String, String> left = new LinkedHashMap<>();
        List<String> rightTexts = new ArrayList<>();
        List<String> rightOf = new ArrayList<>();
        for (ItemColumn column : ItemColumn.OPTIONS) {
            String cell = row.text(column);
            if (cell == null) {
                continue;
            }
            List<String> sides = Fields.OF_HTML.split(cell, BETWEEN, 2);
            if (sides.size() < 2 || sides.get(1).isBlank()) {
                row.error(ItemSheetFault.BAD_OPTIONS, "A pair is written left=right.", column);
                continue;
            }
            String target = html(sides.get(1));
            rightTexts.add(target);
            if (!sides.get(0).isBlank()) {
                left.put(RowContent.letter(left.size()), html(sides.get(0)));
                rightOf.add(target);
            }
        }
        if (left.size() < 2) {
            row.error(ItemSheetFault.BAD_OPTIONS, "At least two pairs are needed.", ItemColumn.OPTION_A);
        }
        return of(left, rightOf, rightTexts);
    }

    private static Pairs of(Map<String, String> left, List<String> rightOf, List<String> rightTexts) {
        Map<String, String> targets = new TreeMap<>();
        rightTexts.forEach(text -> targets.put(text, null));
        int number = 0;
        for (Map.Entry<String, String> target : targets.entrySet()) {
            number++;
            target.setValue(TARGET + number);
        }
        boolean shared = rightOf.stream().distinct().count() < rightOf.size();
        List<String> right = new ArrayList<>();
        int at = 0;
        for (String source : left.keySet()) {
            right.add(source + " " + targets.get(rightOf.get(at)));
            at++;
        }
        return new Pairs(
                left.entrySet().stream()
                        .map(source -> new Option(source.getKey(), source.getValue(), 1))
                        .toList(),
                targets.entrySet().stream()
                        .map(target -> new Option(target.getValue(), target.getKey(), shared ? 0 : 1))
                        .toList(),
                List.copyOf(right));
    }

    private static String html(String side) {
        // Clean already here: the order of the right sides must not depend on how they were spelled.
        return RichText.sanitise(CellText.toHtml(Fields.OF_HTML.unescape(side.strip(), BETWEEN)))
                .html();
    }
}
