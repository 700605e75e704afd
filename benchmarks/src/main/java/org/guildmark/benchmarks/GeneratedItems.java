package org.guildmark.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.interchange.qti.QtiWriter;
import org.guildmark.assessment.interchange.qti.WrittenItem;
import org.guildmark.assessment.interchange.sheet.ItemSheetWriter;
import org.guildmark.assessment.interchange.sheet.StatementReferences;
import org.guildmark.assessment.item.ItemDraft;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.Scoring;

/** Invented items, and the files that hold them. */
final class GeneratedItems {
    /** One item in so many has an enemy, the item before it. */
    private static final int ENEMY_SHARE = 10;

    private GeneratedItems() {}

    /**
     * Single choices.
     *
     * @param prefix of the codes
     * @param statements those that the items measure, in turn; every second item measures two
     */
    static List<ItemDraft> choices(String prefix, int count, List<UUID> statements) {
        List<ItemDraft> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Option> options = List.of(
                    new Option("A", "甲" + i, 0),
                    new Option("B", "乙", 0),
                    new Option("C", "丙", 0),
                    new Option("D", "丁", 0));
            Scoring scoring = new Scoring(
                    Scoring.Method.ALL_OR_NOTHING, List.of("B"), null, null, null, null, null, null, null, null);
            ItemContent content = new ItemContent(
                    ItemKind.SINGLE_CHOICE,
                    null,
                    "第 " + i + " 题：哪一个是对的",
                    List.of(new Interaction.Choice("RESPONSE", null, options, 0, 1, false, scoring)),
                    List.of(),
                    null,
                    "因为如此。");
            items.add(new ItemDraft(
                    prefix + i,
                    content,
                    measured(statements, i),
                    BigDecimal.ONE,
                    60,
                    new BigDecimal("0.5"),
                    i % ENEMY_SHARE == 1 ? List.of(prefix + (i - 1)) : List.of()));
        }
        return items;
    }

    private static List<UUID> measured(List<UUID> statements, int item) {
        UUID first = statements.get(item % statements.size());
        UUID second = statements.get((item + 1) % statements.size());
        return item % 2 == 0 || first.equals(second) ? List.of(first) : List.of(first, second);
    }

    /** The sheet that teachers fill in, with ids for the statements. */
    static byte[] csv(List<ItemDraft> items) throws IOException {
        ItemSheetWriter writer = new ItemSheetWriter(new StatementReferences(null, null, null));
        items.forEach(item -> writer.add(item, item.code()));
        if (writer.size() != items.size()) {
            throw new IllegalStateException("The sheet left items out");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeCsv(out);
        return out.toByteArray();
    }

    /** A QTI 3 package; it does not say which items are enemies. */
    static byte[] qti(List<ItemDraft> items) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QtiWriter.write(
                items.stream()
                        .map(item -> new WrittenItem(
                                item.code(), item.content(), item.marks(), 60, item.difficulty(), item.statementIds()))
                        .toList(),
                sha256 -> null,
                out);
        return out.toByteArray();
    }
}
