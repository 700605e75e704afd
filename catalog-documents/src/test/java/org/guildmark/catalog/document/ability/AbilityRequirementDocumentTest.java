package org.guildmark.catalog.document.ability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.guildmark.catalog.content.EntryCondition;
import org.guildmark.catalog.content.Position;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The ability-requirement standard in GUILDMARK_STANDARDS, against the facts of domain.md. */
class AbilityRequirementDocumentTest {
    private ParsedDocument parsed;

    @BeforeEach
    void findDocument() throws IOException {
        String folder = System.getenv("GUILDMARK_STANDARDS");
        if (folder == null) {
            System.err.println(
                    "WARNING: GUILDMARK_STANDARDS is not set: AbilityRequirementDocumentTest checks NOTHING");
        }
        assumeTrue(folder != null, "GUILDMARK_STANDARDS is not set");
        try (DirectoryStream<Path> found = Files.newDirectoryStream(Path.of(folder), "*operator-ability.txt")) {
            parsed = new AbilityRequirementParser()
                    .parse(SourceText.of(
                            "0".repeat(64), Files.readString(found.iterator().next())));
        }
    }

    private List<TreeNode> contents() {
        return parsed.content().tree().stream()
                .filter(node -> node.kind() == TreeNode.Kind.FUNCTION)
                .flatMap(node -> node.children().stream())
                .toList();
    }

    private static long count(List<TreeNode> nodes, Statement.Kind kind) {
        return nodes.stream()
                .flatMap(node -> node.statements().stream())
                .filter(statement -> statement.kind() == kind)
                .count();
    }

    @Test
    void everyStatementIsRead() {
        assertEquals(3, parsed.content().levels().size());
        assertEquals(37, contents().size());
        assertEquals(141, count(contents(), Statement.Kind.SKILL));
        assertEquals(161, count(contents(), Statement.Kind.KNOWLEDGE));
        assertEquals(
                List.of(3, 3),
                parsed.content().tree().stream()
                        .filter(node -> node.kind() == TreeNode.Kind.SECTION)
                        .map(node -> node.statements().size())
                        .toList());
        assertTrue(contents().stream().allMatch(content -> content.descriptor() != null));
    }

    @Test
    void theThreeLevelsNameTheSameFiveFunctions() {
        List<String> titles = parsed.content().tree().stream()
                .filter(node -> node.kind() == TreeNode.Kind.FUNCTION)
                .map(node -> node.code() + " " + node.title().zh())
                .toList();
        assertEquals(15, titles.size());
        assertEquals(5, titles.stream().distinct().count());
    }

    @Test
    void yearsOfWorkByEducation() {
        List<List<Integer>> months = parsed.content().entryRequirements().stream()
                .map(requirement -> requirement.alternatives().stream()
                        .flatMap(alternative -> alternative.conditions().stream())
                        .filter(EntryCondition.Work.class::isInstance)
                        .map(condition -> ((EntryCondition.Work) condition).months() / 12)
                        .toList())
                .toList();
        assertEquals(List.of(List.of(3, 2, 1), List.of(6, 5, 4, 2), List.of(10, 9, 8, 6)), months);
        List<EntryCondition> last = parsed.content()
                .entryRequirements()
                .get(0)
                .alternatives()
                .get(3)
                .conditions();
        assertEquals(new EntryCondition.Internship(null), last.get(1));
    }

    @Test
    void whatStandsBesideTheTables() {
        assertEquals(4, parsed.content().terms().size());
        assertEquals(4, parsed.content().normativeReferences().size());
        assertEquals(
                3,
                parsed.content().positions().stream()
                        .map(Position::level)
                        .distinct()
                        .count());
        assertTrue(parsed.diagnostics().stream().noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR));
        assertTrue(parsed.diagnostics().stream().noneMatch(diagnostic -> diagnostic.code() == Code.NUMBERING_FAULT));
    }
}
