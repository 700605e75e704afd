package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Markup;
import org.guildmark.catalog.document.text.Outline;
import org.guildmark.catalog.document.text.Outline.Clause;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/** Reads the chapter of basic conditions: conduct, basic knowledge, traits in lists, and the environment of work. */
final class AbilityConduct {
    private static final Pattern ITEM =
            Pattern.compile("^(?:[-—–•·●]\\s*|[（(]?([a-z]|\\d{1,2})\\s?[)）]\\s*|(\\d{1,2})[.、．]\\s*)(\\S.*)$");

    private final SourceText source;
    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;
    private final List<TreeNode> sections = new ArrayList<>();
    private String environment;

    private AbilityConduct(SourceText source, LineClaims claims, List<Diagnostic> diagnostics) {
        this.source = source;
        this.claims = claims;
        this.diagnostics = diagnostics;
    }

    static AbilityConduct of(SourceText source, Outline outline, LineClaims claims, List<Diagnostic> diagnostics) {
        AbilityConduct read = new AbilityConduct(source, claims, diagnostics);
        outline.find(1, "基本条件", "基本要求").filter(chapter -> chapter.depth() == 1).ifPresent(chapter -> {
            claims.claim(chapter.line());
            read.section(chapter);
            outline.under(chapter).forEach(read::section);
        });
        return read;
    }

    List<TreeNode> sections() {
        return sections;
    }

    /** Null where the chapter does not describe it. */
    String environment() {
        return environment;
    }

    private void section(Clause clause) {
        if (clause.heading().contains("环境") && !clause.body().isEmpty()) {
            environment = clause.prose();
            clause.claimProse(claims);
            return;
        }
        List<Statement> statements = new ArrayList<>();
        for (Line line : clause.body()) {
            Matcher item = ITEM.matcher(Markup.stripped(line.text().strip()).strip());
            if (item.matches()) {
                String code = item.group(1) != null ? item.group(1) : item.group(2);
                statements.add(new Statement(
                        null,
                        kind(clause.heading()),
                        code,
                        Widths.tidy(item.group(3)),
                        null,
                        null,
                        source.provenance(line.number(), line.number(), 1)));
                claims.claim(line.number());
            } else if (statements.isEmpty() && AbilityEntry.isLeadIn(line)) {
                claims.claim(line.number());
            }
        }
        if (clause.depth() > 1) {
            claims.claim(clause.line());
            if (statements.isEmpty()) {
                diagnostics.add(Diagnostic.of(
                        Severity.WARNING,
                        Code.EMPTY_CONTENT,
                        "Section " + clause.number() + " has no items",
                        clause.line(),
                        clause.lastLine()));
            }
        }
        if (clause.depth() > 1 || !statements.isEmpty()) {
            sections.add(new TreeNode(
                    null,
                    TreeNode.Kind.SECTION,
                    clause.number(),
                    Text.zh(Widths.tidy(clause.heading())),
                    null,
                    List.of(),
                    false,
                    null,
                    null,
                    source.provenance(clause.line(), clause.lastLine(), 1),
                    List.of(),
                    statements));
        }
    }

    private static Statement.Kind kind(String heading) {
        if (heading.contains("道德") || heading.contains("守则") || heading.contains("操守")) {
            return Statement.Kind.ETHICS;
        }
        return heading.contains("知识") ? Statement.Kind.BASIC_KNOWLEDGE : Statement.Kind.TRAIT;
    }
}
