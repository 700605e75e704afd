package org.guildmark.catalog.document.wide;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Markup;
import org.guildmark.catalog.document.text.Outline;
import org.guildmark.catalog.document.text.Outline.Clause;
import org.guildmark.catalog.document.text.PrintedList;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.TabRow;
import org.guildmark.catalog.document.text.Widths;

/** Reads the chapters that hold for every level: ethics, basic knowledge, general abilities, technical conditions. */
final class BasicRequirements {
    private static final Pattern CHAPTER = Pattern.compile("基本要求|基本条件|技术条件|通用要求|基础要求|通用能力|职业素养");
    private static final Pattern SENTENCE = Pattern.compile("[，。；]");
    private static final int LONGEST_TITLE = 25;
    // 法律、法规及标准知识 is one subject, 法律、法规及标准 being joined by its last word.
    private static final Pattern ONE_SUBJECT = Pattern.compile("^[^等]*、[^、]*[及和与][^、及和与]*知识$");

    private final SourceText source;
    private final Outline outline;
    private final LineClaims claims;

    BasicRequirements(SourceText source, Outline outline, LineClaims claims) {
        this.source = source;
        this.outline = outline;
        this.claims = claims;
    }

    List<TreeNode> sections() {
        List<TreeNode> sections = new ArrayList<>();
        for (Clause clause : outline.clauses()) {
            String heading = Widths.folded(clause.heading());
            if (clause.depth() == 1
                    && heading.length() <= LONGEST_TITLE
                    && CHAPTER.matcher(heading).find()) {
                sections.add(section(clause, Statement.Kind.TRAIT));
            }
        }
        return sections;
    }

    private TreeNode section(Clause clause, Statement.Kind inherited) {
        Statement.Kind kind = kind(clause.heading(), inherited);
        List<TreeNode> children = new ArrayList<>();
        List<Statement> statements = new ArrayList<>();
        claims.claim(clause.line());
        for (Line line : clause.body()) {
            if (!TabRow.is(line)) {
                statements.addAll(statements(line, kind));
                claims.claim(line.number());
            }
        }
        int last = clause.lastLine();
        for (Clause below : outline.under(clause)) {
            last = Math.max(last, below.lastLine());
            if (below.depth() == clause.depth() + 1) {
                boolean sentence = below.heading().length() > LONGEST_TITLE
                        || SENTENCE.matcher(below.heading()).find();
                if (sentence && outline.under(below).isEmpty()) {
                    statements.add(statement(below, kind));
                } else {
                    children.add(section(below, kind));
                }
            }
        }
        return new TreeNode(
                null,
                TreeNode.Kind.SECTION,
                clause.number(),
                Text.zh(Widths.tidy(clause.heading())),
                null,
                List.of(),
                false,
                null,
                null,
                source.provenance(clause.line(), last, 1),
                children,
                statements);
    }

    private static Statement.Kind kind(String heading, Statement.Kind inherited) {
        if (heading.matches(".*(?:道德|守则|素养|操守).*")) {
            return Statement.Kind.ETHICS;
        }
        if (heading.contains("知识")) {
            return Statement.Kind.BASIC_KNOWLEDGE;
        }
        return heading.matches(".*(?:能力|条件|素质|特征).*") ? Statement.Kind.TRAIT : inherited;
    }

    private Statement statement(Clause clause, Statement.Kind kind) {
        clause.claimProse(claims);
        String text = clause.body().isEmpty() ? clause.heading() : clause.heading() + "\n" + clause.prose();
        return new Statement(
                null,
                kind,
                clause.number(),
                Widths.tidy(text),
                null,
                null,
                source.provenance(clause.line(), clause.lastLine(), 1));
    }

    private List<Statement> statements(Line line, Statement.Kind kind) {
        String raw = Markup.stripped(line.text().strip()).strip();
        List<String> texts = kind == Statement.Kind.BASIC_KNOWLEDGE ? subjects(raw) : List.of(Widths.tidy(raw));
        List<Statement> statements = new ArrayList<>();
        for (String text : texts) {
            statements.add(new Statement(
                    null, kind, null, text, null, null, source.provenance(line.number(), line.number(), 1)));
        }
        return statements;
    }

    /** The subjects of an enumeration such as {@code 甲、乙等相关知识；丙 丁；戊、己及庚知识}. */
    static List<String> subjects(String enumeration) {
        List<String> subjects = new ArrayList<>();
        for (String group : enumeration.replaceAll("[。．.]+\\s*$", "").split("[；;]")) {
            String[] words = group.strip().split("[\\s\\u3000]+");
            boolean blanksPart = !group.contains("、")
                    && words.length > 1
                    && List.of(words).stream().allMatch(word -> word.matches("\\p{IsHan}{2,}"));
            if (blanksPart) {
                subjects.addAll(List.of(words));
            } else if (ONE_SUBJECT.matcher(Widths.folded(group)).matches()) {
                subjects.add(Widths.tidy(group));
            } else {
                subjects.addAll(PrintedList.of(group).items());
            }
        }
        return subjects;
    }
}
