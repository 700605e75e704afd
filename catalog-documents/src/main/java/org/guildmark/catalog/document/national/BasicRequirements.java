package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;

/** Reads the chapter of basic requirements: ethics and basic knowledge, in sections of numbered items. */
final class BasicRequirements {
    private final SourceText source;
    private final LineClaims claims;
    private final NumberingCheck numbering;

    BasicRequirements(SourceText source, LineClaims claims, List<Diagnostic> diagnostics) {
        this.source = source;
        this.claims = claims;
        this.numbering = new NumberingCheck(diagnostics);
    }

    List<TreeNode> read(List<Line> chapter) {
        // Lines before the first section stay unclaimed and are listed.
        List<Clause> clauses = Clause.of(chapter, new ArrayList<>());
        List<TreeNode> roots = new ArrayList<>();
        NumberingCheck.Sequence order = numbering.sequence("sections of the basic requirements");
        for (int i = 0; i < clauses.size(); i++) {
            Clause clause = clauses.get(i);
            boolean isRoot = clause.code().parts().size() == 2 || i == 0;
            if (!isRoot) {
                continue;
            }
            order.next(clause.code().last(), clause.heading().number(), clause.lastLine());
            List<Clause> below = new ArrayList<>();
            while (i + 1 < clauses.size() && clauses.get(i + 1).code().parts().size() == 3) {
                below.add(clauses.get(++i));
            }
            Statement.Kind kind =
                    clause.title().contains("道德") ? Statement.Kind.ETHICS : Statement.Kind.BASIC_KNOWLEDGE;
            roots.add(section(clause, kind, below));
        }
        return roots;
    }

    private TreeNode section(Clause clause, Statement.Kind kind, List<Clause> below) {
        List<TreeNode> children = new ArrayList<>();
        NumberingCheck.Sequence order =
                numbering.sequence("sections of " + clause.code().code());
        for (Clause child : below) {
            order.next(child.code().last(), child.heading().number(), child.lastLine());
            children.add(section(child, kind, List.of()));
        }
        claims.claim(clause.heading().number());
        List<Statement> statements = items(clause, kind);
        int from = clause.heading().number();
        int to = children.isEmpty()
                ? clause.lastLine()
                : children.get(children.size() - 1).provenance().toLine();
        return new TreeNode(
                null,
                TreeNode.Kind.SECTION,
                clause.code().code(),
                Text.zh(PageMarks.withoutFootnoteMarks(clause.title())),
                null,
                List.of(),
                false,
                null,
                null,
                source.provenance(from, to, 1),
                children,
                statements);
    }

    /** Numbered items, each over one or more lines; a paragraph without a number is an item without a code. */
    private List<Statement> items(Clause clause, Statement.Kind kind) {
        List<Statement> statements = new ArrayList<>();
        NumberingCheck.Sequence order =
                numbering.sequence("items of " + clause.code().code());
        List<Line> lines = RunningText.of(clause.body(), claims).lines();
        for (int i = 0; i < lines.size(); ) {
            Line first = lines.get(i);
            Optional<PrintedCode> code = PrintedCode.item(first.text());
            List<String> pieces = new ArrayList<>();
            pieces.add(code.map(PrintedCode::rest).orElse(first.text()));
            int last = first.number();
            boolean ended = code.isEmpty() && isEnd(first.text());
            for (i++; i < lines.size() && !ended; i++) {
                Line line = lines.get(i);
                if (PrintedCode.item(line.text()).isPresent()) {
                    break;
                }
                pieces.add(line.text());
                last = line.number();
                ended = code.isEmpty() && isEnd(line.text());
            }
            if (code.isPresent()) {
                order.next(code.get().last(), first.number(), last);
            }
            statements.add(new Statement(
                    null,
                    kind,
                    code.map(PrintedCode::code).orElse(null),
                    RunningText.joined(pieces),
                    null,
                    null,
                    source.provenance(first.number(), last, 1)));
        }
        return statements;
    }

    private static boolean isEnd(String line) {
        return Widths.folded(line).endsWith("。");
    }
}
