package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Term;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.DocumentParser;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Outline;
import org.guildmark.catalog.document.text.Outline.Clause;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.TabRow;
import org.guildmark.catalog.document.text.Widths;

/**
 * Reads an ability-requirement standard (职业能力要求): basic conditions, and for each level who may apply and a table of
 * functions and contents with abilities and knowledge.
 */
public final class AbilityRequirementParser implements DocumentParser {
    private static final Set<String> OTHER_FAMILIES = Set.of("国家职业技能标准", "国家职业标准", "职业技能等级标准");

    @Override
    public StandardKind kind() {
        return StandardKind.ABILITY_REQUIREMENT_STANDARD;
    }

    @Override
    public double recognise(SourceText source) {
        boolean title = false;
        boolean other = false;
        boolean head = false;
        boolean entry = false;
        int early = 0;
        for (Line line : source.lines()) {
            String folded = Widths.folded(line.text());
            if (!folded.isEmpty() && early++ < 20) {
                title |= folded.length() < 30 && folded.matches(".*能力(?:等级)?要求");
                other |= OTHER_FAMILIES.stream().anyMatch(folded::contains);
            }
            head |= folded.startsWith("职业功能工作内容") && folded.contains("能力要求") && folded.contains("知识要求");
            entry |= folded.matches("[\\d.]+学历(?:及|和|与)工作经验要求");
        }
        double score = (title ? 0.4 : 0) + (head ? 0.4 : 0) + (entry ? 0.2 : 0);
        return other ? score / 2 : score;
    }

    @Override
    public ParsedDocument parse(SourceText source) {
        LineClaims claims = new LineClaims(source);
        List<Diagnostic> diagnostics = new ArrayList<>();
        Outline outline = Outline.of(source);
        outline.contents().forEach(line -> claims.claim(line.number()));
        AbilityCover cover = AbilityCover.of(outline.front(), claims);
        foreword(outline, cover, claims);
        AbilityChapters chapters = new AbilityChapters(outline, claims);
        String scope = chapters.scope();
        List<Term> terms = chapters.terms();
        AbilityConduct conduct = AbilityConduct.of(source, outline, claims, diagnostics);
        AbilityLevels levels = new AbilityLevels(outline, claims, diagnostics).read();
        levels.compareWithDivision();
        AbilityDescriptions descriptions = AbilityDescriptions.of(outline, claims);
        List<TreeNode> tree = new ArrayList<>(conduct.sections());
        tree.addAll(new AbilityTree(source, descriptions, diagnostics).nodes(levels.tables()));
        functionList(outline, tree, claims);
        StandardContent content = new StandardContent(
                cover.profile(scope, conduct.environment(), terms),
                levels.levels(),
                chapters.coversLower(),
                List.of(),
                tree,
                levels.entries(),
                null,
                List.of(),
                levels.positions(),
                chapters.audiences(),
                terms,
                chapters.references(),
                chapters.bibliography());
        missing(cover, content, diagnostics);
        truncated(source, levels, tree, diagnostics);
        diagnostics.addAll(claims.unplaced());
        diagnostics.add(summary(content));
        return new ParsedDocument(content, diagnostics);
    }

    /** The title is repeated above the first chapter; what the foreword says of drafting has no place and is listed. */
    private static void foreword(Outline outline, AbilityCover cover, LineClaims claims) {
        for (Clause clause : outline.clauses()) {
            String heading = Widths.folded(clause.heading());
            if (clause.number() == null && (heading.equals("前言") || heading.equals("引言"))) {
                claims.claim(clause.line());
                clause.body().stream()
                        .filter(line -> cover.title() != null
                                && Widths.folded(line.text()).equals(Widths.folded(cover.title())))
                        .forEach(line -> claims.claim(line.number()));
            }
            boolean parent = outline.under(clause).size() > 0 && clause.body().isEmpty();
            if (parent) {
                claims.claim(clause.line());
            }
        }
    }

    /** The sentence that lists the functions is placed when every function of the tree stands in it. */
    private static void functionList(Outline outline, List<TreeNode> tree, LineClaims claims) {
        List<String> titles = tree.stream()
                .filter(node ->
                        node.kind() == TreeNode.Kind.FUNCTION && node.title().zh() != null)
                .map(node -> Widths.folded(node.title().zh()))
                .distinct()
                .toList();
        outline.clauses().stream()
                .filter(clause -> Widths.folded(clause.heading()).endsWith("职业功能"))
                .filter(clause ->
                        !titles.isEmpty() && titles.stream().allMatch(Widths.folded(clause.prose())::contains))
                .forEach(clause -> clause.claimProse(claims));
    }

    private static void missing(AbilityCover cover, StandardContent content, List<Diagnostic> diagnostics) {
        if (cover.title() == null) {
            missing("a title", Severity.ERROR, diagnostics);
        }
        if (content.levels().isEmpty() || content.tree().stream().noneMatch(node -> node.level() != null)) {
            missing("a table of requirements", Severity.ERROR, diagnostics);
        }
        if (content.terms().isEmpty()) {
            missing("terms", Severity.WARNING, diagnostics);
        }
        if (content.entryRequirements().size() < content.levels().size()) {
            missing("who may apply for each level", Severity.WARNING, diagnostics);
        }
        if (content.positions().isEmpty()) {
            missing("the table of posts", Severity.WARNING, diagnostics);
        }
        if (cover.hasPlaceholders()) {
            diagnostics.add(Diagnostic.of(
                    Severity.INFO, Code.SOURCE_FAULT, "The printed code or a date is a placeholder", 0, 0));
        }
    }

    private static void missing(String what, Severity severity, List<Diagnostic> diagnostics) {
        diagnostics.add(Diagnostic.of(severity, Code.PART_MISSING, "The document has not got " + what, 0, 0));
    }

    /** A document that ends with a row of requirements whose last cell is lost was cut off there. */
    private static void truncated(
            SourceText source, AbilityLevels levels, List<TreeNode> tree, List<Diagnostic> diagnostics) {
        Line last = source.lines().stream()
                .filter(line -> !line.isBlank())
                .reduce((before, line) -> line)
                .orElse(null);
        if (last != null && last.number() == levels.lastTableLine() && TabRow.is(last) && !tree.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Severity.ERROR,
                    Code.TRUNCATED,
                    "The document ends with a row of a table of requirements: what follows it may be lost",
                    last.number(),
                    last.number()));
        }
    }

    private static Diagnostic summary(StandardContent content) {
        List<TreeNode> functions = content.tree().stream()
                .filter(node -> node.kind() == TreeNode.Kind.FUNCTION)
                .toList();
        List<TreeNode> contents =
                functions.stream().flatMap(node -> node.children().stream()).toList();
        long ethics = content.tree().stream()
                .mapToLong(node -> count(node, Statement.Kind.ETHICS))
                .sum();
        String counts = "%d levels, %d functions, %d contents, %d abilities, %d knowledge, %d conduct items, %d terms"
                .formatted(
                        content.levels().size(),
                        functions.size(),
                        contents.size(),
                        contents.stream()
                                .mapToLong(node -> count(node, Statement.Kind.SKILL))
                                .sum(),
                        contents.stream()
                                .mapToLong(node -> count(node, Statement.Kind.KNOWLEDGE))
                                .sum(),
                        ethics,
                        content.terms().size());
        return Diagnostic.of(Severity.INFO, Code.SUMMARY, counts, 0, 0);
    }

    private static long count(TreeNode node, Statement.Kind kind) {
        return node.statements().stream()
                .filter(statement -> statement.kind() == kind)
                .count();
    }
}
