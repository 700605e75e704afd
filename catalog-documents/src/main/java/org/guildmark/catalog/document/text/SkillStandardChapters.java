package org.guildmark.catalog.document.text;

import static org.guildmark.catalog.document.Diagnostic.Code.PART_MISSING;
import static org.guildmark.catalog.document.Diagnostic.Severity.ERROR;
import static org.guildmark.catalog.document.Diagnostic.Severity.WARNING;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.guildmark.catalog.content.Audience;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Position;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Term;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.text.LevelParagraphs.Paragraph;
import org.guildmark.catalog.document.text.Outline.Clause;

/**
 * The chapters that skill-level standards share, whoever issues them: cover, scope, references, terms, levels, whom they
 * address, posts. Whatever is not printed stays empty.
 */
public final class SkillStandardChapters {
    private final CoverPage cover;
    private final LevelDivision division;
    private final Map<String, String> descriptors;
    private final String scope;
    private final List<String> normativeReferences = new ArrayList<>();
    private final List<String> bibliography = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Audience> audiences = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();

    private SkillStandardChapters(Outline outline, LineClaims claims) {
        outline.contents().forEach(line -> claims.claim(line.number()));
        cover = CoverPage.of(outline, claims);
        scope = outline.find(1, "范围")
                .map(clause -> {
                    clause.claimProse(claims);
                    return clause.prose();
                })
                .filter(text -> !text.isEmpty())
                .orElse(null);
        outline.find(1, "规范性引用文件").ifPresent(clause -> normativeReferences.addAll(References.of(clause, claims)));
        outline.clauses().stream()
                .filter(clause -> clause.number() == null
                        && Widths.folded(clause.heading()).equals("参考文献"))
                .forEach(clause -> bibliography.addAll(References.of(clause, claims)));
        outline.find(1, "术语").ifPresent(clause -> readTerms(outline, clause, claims));
        division = LevelDivision.of(outline, claims);
        descriptors = new LinkedHashMap<>(division.descriptors());
        outline.find(2, "面向对象", "院校专业", "面向专业", "适用专业", "培养对象")
                .ifPresent(clause -> readAudiences(outline, clause, claims));
        outline.find(2, "工作岗位", "职业岗位", "面向岗位", "就业岗位").ifPresent(clause -> readPosts(outline, clause, claims));
    }

    public static SkillStandardChapters of(Outline outline, LineClaims claims) {
        return new SkillStandardChapters(outline, claims);
    }

    /** The whole content, from these chapters and what the family's own parser read. */
    public StandardContent content(StandardKind kind, Set<Level> withTable, List<Track> tracks, List<TreeNode> tree) {
        return new StandardContent(
                cover.profile(kind, scope),
                levels(withTable),
                division.coversLower(),
                tracks,
                tree,
                List.of(),
                null,
                List.of(),
                positions,
                audiences,
                terms,
                normativeReferences,
                bibliography);
    }

    /** The levels that are named and those that have a table, lowest first. */
    private List<Level> levels(Set<Level> withTable) {
        Set<Level> all = new LinkedHashSet<>(division.named());
        all.addAll(withTable);
        return all.stream()
                .sorted(Comparator.comparingInt(Level::rank))
                .map(level -> level.withDescriptor(descriptors.get(level.code())))
                .toList();
    }

    /** What the family always has and this document lacks. */
    public List<Diagnostic> missing(Set<Level> withTable) {
        List<Diagnostic> missing = new ArrayList<>();
        if (cover.title() == null) {
            missing.add(Diagnostic.of(WARNING, PART_MISSING, "No title of the standard was found", 0, 0));
        }
        if (scope == null) {
            missing.add(Diagnostic.of(WARNING, PART_MISSING, "No chapter on scope", 0, 0));
        }
        if (withTable.isEmpty()) {
            missing.add(Diagnostic.of(ERROR, PART_MISSING, "No table of requirements", 0, 0));
        }
        for (Level level : division.named()) {
            if (!withTable.contains(level)) {
                missing.add(Diagnostic.of(
                        ERROR, PART_MISSING, "The level " + level.code() + " is named but has no table", 0, 0));
            }
        }
        return missing;
    }

    /** Whether the text stops inside the tables: at a row that is not whole, or before the tables of all levels. */
    public boolean endsInside(SourceText source, int lastTableLine, Set<Level> withTable) {
        Optional<Line> last =
                source.lines().stream().filter(line -> !line.isBlank()).reduce((first, second) -> second);
        if (last.isEmpty() || last.get().number() != lastTableLine) {
            return false;
        }
        List<TabRow.Cell> cells = TabRow.of(last.get()).filled();
        List<NumberedItems.Item> items =
                NumberedItems.split(cells.get(cells.size() - 1).text());
        String text = items.isEmpty() ? "" : items.get(items.size() - 1).text();
        boolean dangling = text.isEmpty()
                || "，、,：（(".indexOf(text.charAt(text.length() - 1)) >= 0
                || count(text, "（(") > count(text, "）)");
        return dangling || !withTable.containsAll(division.named());
    }

    private static long count(String text, String characters) {
        return text.chars().filter(c -> characters.indexOf(c) >= 0).count();
    }

    private void readTerms(Outline outline, Clause chapter, LineClaims claims) {
        claims.claim(chapter.line());
        // The sentence that only says that terms follow.
        for (Line line : chapter.body()) {
            if (line.text().contains("适用于本")) {
                claims.claim(line.number());
            }
        }
        terms.addAll(TermEntries.of(outline, chapter, claims));
    }

    private void readAudiences(Outline outline, Clause clause, LineClaims claims) {
        headings(outline, clause, claims);
        for (Paragraph paragraph : LevelParagraphs.of(outline, clause)) {
            audiences.add(LevelAudience.audience(paragraph));
            outline.claimProse(claims, paragraph.from(), paragraph.to());
        }
    }

    private void readPosts(Outline outline, Clause clause, LineClaims claims) {
        headings(outline, clause, claims);
        for (Paragraph paragraph : LevelParagraphs.of(outline, clause)) {
            List<Position> found = LevelAudience.posts(paragraph, Position.Kind.POST);
            positions.addAll(found);
            // The sentence around the list is kept as the level's descriptor where there is no other.
            boolean kept = paragraph.level() != null
                    && descriptors.putIfAbsent(paragraph.level().code(), paragraph.text()) == null;
            if (kept || !found.isEmpty()) {
                outline.claimProse(claims, paragraph.from(), paragraph.to());
            }
        }
    }

    private static void headings(Outline outline, Clause clause, LineClaims claims) {
        claims.claim(clause.line());
        outline.under(clause).forEach(below -> claims.claim(below.line()));
    }
}
