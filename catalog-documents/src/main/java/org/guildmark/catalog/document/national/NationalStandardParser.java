package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.AssessmentScheme;
import org.guildmark.catalog.content.EntryRequirement;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.content.WeightTable;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.DocumentParser;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.national.Outline.Chapter;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/**
 * Reads the national occupational standards (国家职业技能标准): four chapters, of which the third has a table of functions,
 * contents, skills and knowledge for each level, with or without work types.
 */
public final class NationalStandardParser implements DocumentParser {
    private static final Pattern FAMILY_NAME = Pattern.compile("^.{0,20}国家职业(?:技能)?标准$");
    private static final double[] CHAPTER_WORTH = {0.4, 0.1, 0.15, 0.1};

    @Override
    public StandardKind kind() {
        return StandardKind.NATIONAL_OCCUPATIONAL_STANDARD;
    }

    @Override
    public double recognise(SourceText source) {
        double likeness = 0;
        Chapter[] chapters = Chapter.values();
        for (int i = 0; i < chapters.length; i++) {
            if (source.lines().stream().anyMatch(chapters[i]::isNumberedHeading)) {
                likeness += CHAPTER_WORTH[i];
            }
        }
        if (source.lines().stream()
                .anyMatch(
                        line -> FAMILY_NAME.matcher(Widths.folded(line.text())).matches())) {
            likeness += 0.3;
        }
        if (source.lines().stream().anyMatch(line -> PageMarks.isWholeTableHead(line.text()))) {
            likeness += 0.1;
        }
        return Math.min(1, likeness);
    }

    @Override
    public ParsedDocument parse(SourceText source) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        LineClaims claims = new LineClaims(source);
        Outline outline = Outline.of(source, claims);
        for (Chapter chapter : Chapter.values()) {
            if (!outline.has(chapter)) {
                diagnostics.add(Diagnostic.of(
                        Severity.ERROR,
                        Code.PART_MISSING,
                        "No chapter " + chapter.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        0,
                        0));
            }
        }
        Clauses clauses = Clauses.of(outline);
        Profile profile = new ProfileReader(claims, diagnostics).read(outline, clauses);
        LevelReader levels = LevelReader.read(clauses, claims);
        List<TreeNode> tree = new ArrayList<>(
                new BasicRequirements(source, claims, diagnostics).read(outline.lines(Chapter.BASIC_REQUIREMENTS)));
        WorkRequirements work = new WorkRequirements(source, claims, diagnostics);
        tree.addAll(work.read(
                outline.lines(Chapter.WORK_REQUIREMENTS),
                levels,
                profile.title().zh()));
        StandardContent content = new StandardContent(
                profile,
                levels.levels(),
                work.coversLower(),
                levels.tracks(),
                tree,
                entryRequirements(clauses, claims, diagnostics),
                assessmentScheme(clauses, levels, claims, diagnostics),
                weightTables(outline, tree, levels, claims, diagnostics),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        truncated(source, outline, diagnostics);
        diagnostics.addAll(claims.unplaced());
        diagnostics.add(summary(content));
        return new ParsedDocument(content, diagnostics);
    }

    private static List<EntryRequirement> entryRequirements(
            Clauses clauses, LineClaims claims, List<Diagnostic> diagnostics) {
        Optional<Clause> clause = clauses.named("申报条件");
        if (clause.isEmpty()) {
            diagnostics.add(missing("No clause on conditions of entry"));
            return List.of();
        }
        return NationalEntryRequirements.read(clauses.linesOf(clause.get()), claims, diagnostics);
    }

    private static AssessmentScheme assessmentScheme(
            Clauses clauses, LevelReader levels, LineClaims claims, List<Diagnostic> diagnostics) {
        Optional<Clause> section =
                clauses.named("职业技能鉴定要求").or(() -> clauses.named("职业技能评价要求")).or(() -> clauses.named("鉴定要求"));
        if (section.isEmpty()) {
            diagnostics.add(missing("No section on the assessment"));
            return null;
        }
        claims.claim(section.get().heading().number());
        List<String> codes = levels.levels().stream().map(Level::code).toList();
        return NationalAssessmentScheme.read(clauses.linesOf(section.get()), claims, diagnostics, codes);
    }

    private static List<WeightTable> weightTables(
            Outline outline, List<TreeNode> tree, LevelReader levels, LineClaims claims, List<Diagnostic> diagnostics) {
        if (!outline.has(Chapter.WEIGHTS)) {
            return List.of();
        }
        return NationalWeightTables.read(
                outline.lines(Chapter.WEIGHTS), claims, diagnostics, tree, levels.levels(), levels.tracks());
    }

    private static Diagnostic missing(String message) {
        return Diagnostic.of(Severity.ERROR, Code.PART_MISSING, message, 0, 0);
    }

    /** The weight tables end a standard of this family: one that stops before them was cut off. */
    private static void truncated(SourceText source, Outline outline, List<Diagnostic> diagnostics) {
        int last = source.lines().stream()
                .filter(line -> !line.isBlank())
                .mapToInt(Line::number)
                .max()
                .orElse(0);
        if (!outline.has(Chapter.WEIGHTS) && last > 0) {
            diagnostics.add(Diagnostic.of(
                    Severity.ERROR, Code.TRUNCATED, "The document ends before its last chapter", last, last));
        }
    }

    private static Diagnostic summary(StandardContent content) {
        Map<String, Integer> counts = new TreeMap<>();
        content.tree().forEach(node -> count(node, counts));
        return Diagnostic.of(
                Severity.INFO,
                Code.SUMMARY,
                content.levels().size() + " levels, " + content.tracks().size() + " tracks, " + counts,
                0,
                0);
    }

    private static void count(TreeNode node, Map<String, Integer> counts) {
        counts.merge(node.kind().name(), 1, Integer::sum);
        for (Statement statement : node.statements()) {
            counts.merge(statement.kind().name(), 1, Integer::sum);
        }
        node.children().forEach(child -> count(child, counts));
    }
}
