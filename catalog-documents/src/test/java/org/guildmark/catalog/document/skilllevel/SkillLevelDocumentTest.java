package org.guildmark.catalog.document.skilllevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.Readings;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

/** The totals of the real document, which was counted by hand. */
class SkillLevelDocumentTest {
    @Test
    void countsOfTheDataOperationStandard() {
        SourceText source = Readings.document("b2b-data-operation-1x-skill-levels.txt");
        SkillLevelStandardParser parser = new SkillLevelStandardParser();
        assertTrue(parser.recognise(source) > 0.8);
        ParsedDocument document = parser.parse(source);
        List<TreeNode> areas = document.content().tree();
        assertEquals(List.of(2L, 4L, 3L), perLevel(areas, area -> 1));
        assertEquals(
                List.of(4L, 8L, 6L), perLevel(areas, area -> area.children().size()));
        assertEquals(List.of(12L, 20L, 23L), perLevel(areas, area -> Readings.count(area, Statement.Kind.SKILL)));
        assertEquals(11, document.content().terms().size());
        assertTrue(document.content().terms().stream()
                .allMatch(term -> term.title().en() != null));
        assertEquals(5, document.content().normativeReferences().size());
        assertEquals(14, document.content().bibliography().size());
        assertEquals(3, document.content().audiences().size());
        assertEquals(3, document.content().positions().size());
        assertEquals("6.1", document.content().coversLower().clause());
        assertEquals(
                0, Readings.diagnostics(document, Diagnostic.Code.NUMBERING_GAP).size());
        assertEquals(1, Readings.diagnostics(document, Diagnostic.Code.REJOINED).size());
    }

    private static List<Long> perLevel(List<TreeNode> areas, java.util.function.ToLongFunction<TreeNode> count) {
        return List.of("JUNIOR", "MIDDLE", "SENIOR").stream()
                .map(level -> areas.stream()
                        .filter(area -> level.equals(area.level()))
                        .mapToLong(count)
                        .sum())
                .toList();
    }
}
