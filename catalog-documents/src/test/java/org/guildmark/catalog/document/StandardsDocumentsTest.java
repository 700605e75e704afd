package org.guildmark.catalog.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.guildmark.catalog.content.ContentIds;
import org.guildmark.catalog.content.ContentRules;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The five real documents, which are not part of the repository: the folder is given by {@code GUILDMARK_STANDARDS}.
 * The totals were counted by people.
 */
class StandardsDocumentsTest {
    private static final Logger LOG = Logger.getLogger(StandardsDocumentsTest.class);
    private static final String FOLDER = "GUILDMARK_STANDARDS";

    private static final long NOT_COUNTED = -1;

    /** What a document holds in all. */
    private record Totals(long functions, long contents, long skills, long knowledge, long competencies, long terms) {}

    static Stream<Arguments> documents() {
        return Stream.of(
                arguments(
                        "ecommerce-specialist-national-standard-2022",
                        "cn-occ-4-01-02-02",
                        StandardKind.NATIONAL_OCCUPATIONAL_STANDARD,
                        new Totals(27, 99, 297, 340, 0, NOT_COUNTED)),
                arguments(
                        "b2b-data-operation-1x-skill-levels",
                        "cn-1x-cross-border-b2b-data-operation",
                        StandardKind.SKILL_LEVEL_STANDARD,
                        new Totals(9, 18, 55, 0, 0, 11)),
                arguments(
                        "foreign-trade-business-skill-levels",
                        "ccpitcsc-foreign-trade-business",
                        StandardKind.GROUP_STANDARD,
                        new Totals(42, 151, 774, 0, 0, NOT_COUNTED)),
                arguments(
                        "cross-border-ecommerce-operator-ability",
                        "ccpitcsc-cross-border-operator",
                        StandardKind.ABILITY_REQUIREMENT_STANDARD,
                        new Totals(NOT_COUNTED, 37, 141, 161, 0, 4)),
                arguments(
                        "business-english-course-competency-library",
                        "business-english-competency-library",
                        StandardKind.COMPETENCY_LIBRARY,
                        new Totals(20, 88, 0, 0, 336, NOT_COUNTED)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void isReadWhole(String name, String standardKey, StandardKind kind, Totals totals) {
        DocumentFacts document = DocumentFacts.of(file(name));
        assertEquals(kind, document.parser().kind());
        assertEquals(
                totals,
                new Totals(
                        totals.functions() == NOT_COUNTED ? NOT_COUNTED : document.nodes(TreeNode.Kind.FUNCTION),
                        document.nodes(TreeNode.Kind.CONTENT),
                        document.statements(Statement.Kind.SKILL),
                        document.statements(Statement.Kind.KNOWLEDGE),
                        document.statements(Statement.Kind.COMPETENCY),
                        totals.terms() == NOT_COUNTED
                                ? NOT_COUNTED
                                : document.content().terms().size()));
        assertEquals(List.of(), ContentRules.violations(document.content()));
        List<Object> ids = DocumentFacts.ids(ContentIds.assign(document.content(), standardKey, "1"));
        assertEquals(ids.size(), new HashSet<>(ids).size());
    }

    /** The test is skipped, loudly, where the documents are not given. */
    private static Path file(String name) {
        String folder = System.getenv(FOLDER);
        if (folder == null || !Files.isRegularFile(Path.of(folder, name + ".txt"))) {
            LOG.warnf("NOT TESTED: %s was not read, because %s is not set to a folder that holds it.", name, FOLDER);
            Assumptions.abort(FOLDER + " does not hold " + name);
        }
        return Path.of(folder, name + ".txt");
    }
}
