package org.guildmark.catalog.document.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;

/** Whatever is lost of a library, the rest is read or listed and nothing throws. */
class CompetencyLibraryPropertyTest {
    private static final String WHOLE = CompetencyLibraryParserTest.HEAD
            + CompetencyLibraryParserTest.COURSE
            + CompetencyLibraryParserTest.CLEAN
            + "续上表\n\n02 烘烤\n02-01 看火 02-01-02 会关炉门\n"
            + CompetencyLibraryParserTest.COURSE
            + CompetencyLibraryParserTest.CLEAN;

    @Property(tries = 400)
    void anyPrefixIsReadOrListed(@ForAll @IntRange(min = 0, max = 1000) int permille) {
        accounted(WHOLE.substring(0, WHOLE.length() * permille / 1000));
    }

    @Property(tries = 400)
    void anyLinesMayBeLost(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 80) Integer> lost) {
        List<String> lines = new ArrayList<>(Arrays.asList(WHOLE.split("\n")));
        lost.stream()
                .distinct()
                .sorted((a, b) -> b - a)
                .filter(i -> i < lines.size())
                .forEach(i -> lines.remove((int) i));
        accounted(String.join("\n", lines));
    }

    @Property(tries = 300)
    void anyLinesMayComeInAnyOrder(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 60) Integer> order) {
        String[] lines = WHOLE.split("\n");
        StringBuilder text = new StringBuilder();
        order.forEach(i -> text.append(lines[i % lines.length]).append('\n'));
        accounted(text.toString());
    }

    /** Every line is claimed or listed, and every competency that a course maps stands in the tree once. */
    private static void accounted(String text) {
        SourceText source = SourceText.of("0", text);
        ParsedDocument parsed = new CompetencyLibraryParser().parse(source);
        LibraryReading reading = LibraryReading.of(source);
        LibraryPreface.of(reading.preface(), reading.claims());
        Set<Integer> listed = new HashSet<>();
        parsed.diagnostics().forEach(diagnostic -> {
            for (int line = diagnostic.fromLine(); line <= diagnostic.toLine(); line++) {
                listed.add(line);
            }
        });
        LineClaims claims = reading.claims();
        for (Line line : source.lines()) {
            if (!line.isBlank() && !claims.isClaimed(line.number()) && !listed.contains(line.number())) {
                throw new AssertionError("line " + line.number() + " is neither read nor listed in:\n" + text);
            }
        }
        List<String> inTree = new ArrayList<>();
        for (TreeNode project : parsed.content().tree()) {
            project.children().forEach(task -> task.statements().forEach(item -> inTree.add(item.code())));
        }
        Set<String> mapped = new HashSet<>();
        reading.courses().forEach(course -> mapped.addAll(course.codes()));
        if (inTree.size() != mapped.size() || !mapped.equals(new HashSet<>(inTree))) {
            throw new AssertionError("the tree has " + inTree + ", the courses map " + mapped);
        }
    }
}
