package org.guildmark.catalog.document.wide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.Readings;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

/** The totals of the real document, which was counted by hand. */
class GroupStandardDocumentTest {
    @Test
    void countsOfTheForeignTradeStandard() {
        SourceText source = Readings.document("foreign-trade-business-skill-levels.txt");
        GroupStandardParser parser = new GroupStandardParser();
        assertTrue(parser.recognise(source) > 0.8);
        ParsedDocument document = parser.parse(source);

        Map<String, Long> skills = new LinkedHashMap<>();
        int areas = 0;
        int tasks = 0;
        for (TreeNode area : document.content().tree()) {
            if (area.kind() != TreeNode.Kind.FUNCTION) {
                continue;
            }
            areas++;
            for (TreeNode task : area.children()) {
                tasks++;
                long count = Readings.count(task, Statement.Kind.SKILL);
                skills.merge(task.level(), count, Long::sum);
                skills.merge(
                        task.level() + " " + task.tracks().get(task.tracks().size() - 1), count, Long::sum);
            }
        }
        assertEquals(42, areas);
        assertEquals(151, tasks);
        assertEquals(
                List.of(246L, 279L, 249L), List.of(skills.get("JUNIOR"), skills.get("MIDDLE"), skills.get("SENIOR")));
        assertEquals(2, count(document, Statement.Kind.ETHICS));
        assertEquals(25, count(document, Statement.Kind.BASIC_KNOWLEDGE));
        assertEquals(6, count(document, Statement.Kind.TRAIT));
        assertEquals(5, document.content().tracks().size());
        assertEquals(6, document.content().positions().size());
        assertEquals(3, document.content().audiences().size());
        assertEquals(
                4, document.content().tree().stream().filter(TreeNode::optional).count());
        assertEquals(
                2, Readings.diagnostics(document, Diagnostic.Code.EMPTY_CONTENT).size());
        assertEquals(
                0, Readings.diagnostics(document, Diagnostic.Code.TRUNCATED).size());
        List<String> tracks = List.of(
                "chuan-tong-mao-yi.chu-kou",
                "chuan-tong-mao-yi.jin-kou",
                "chuan-tong-mao-yi",
                "kua-jing-dian-shang-b2b",
                "kua-jing-dian-shang-b2c");
        assertEquals(
                BY_TRACK,
                List.of("JUNIOR", "MIDDLE", "SENIOR").stream()
                        .map(level -> tracks.stream()
                                .map(track -> skills.get(level + " " + track))
                                .toList())
                        .toList());
    }

    /** For each level: traditional trade (export, import, neither), then the two lines of cross-border commerce. */
    private static final List<List<Long>> BY_TRACK = List.of(
            List.of(78L, 55L, 21L, 45L, 47L), List.of(89L, 62L, 24L, 50L, 54L), List.of(81L, 56L, 15L, 51L, 46L));

    private static long count(ParsedDocument document, Statement.Kind kind) {
        return document.content().tree().stream()
                .mapToLong(node -> Readings.count(node, kind))
                .sum();
    }
}
