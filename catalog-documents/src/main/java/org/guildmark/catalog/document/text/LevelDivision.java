package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.document.text.LevelParagraphs.Paragraph;
import org.guildmark.catalog.document.text.Outline.Clause;

/**
 * The clause that divides a standard into levels.
 *
 * @param named levels that it names, lowest first
 * @param descriptors what it says of single levels, by level code
 */
public record LevelDivision(List<Level> named, CoversLower coversLower, Map<String, String> descriptors) {
    private static final Pattern NAME = Pattern.compile("[初中高]级(?!别|技[工师])|[五四三二一]级");

    /** Reads every clause whose heading speaks of levels (等级划分 and the like) and claims what it understood. */
    public static LevelDivision of(Outline outline, LineClaims claims) {
        Set<Level> named = new LinkedHashSet<>();
        Map<String, String> descriptors = new LinkedHashMap<>();
        CoversLower covers = CoversLower.UNSTATED;
        for (Clause clause : outline.clauses()) {
            String heading = Widths.folded(clause.heading());
            if (clause.number() == null || heading.length() > 30 || !heading.contains("等级")) {
                continue;
            }
            claims.claim(clause.line());
            for (Paragraph paragraph : LevelParagraphs.of(clause)) {
                if (paragraph.level() != null && !paragraph.lead().isEmpty()) {
                    descriptors.put(paragraph.level().code(), paragraph.text());
                    outline.claimProse(claims, paragraph.from(), paragraph.to());
                    continue;
                }
                boolean saysSo = LevelHeading.saysHigherCoversLower(paragraph.text());
                if (saysSo && !covers.value()) {
                    covers = new CoversLower(true, clause.number());
                }
                List<Level> listed = levels(paragraph.text());
                if (saysSo || listed.size() > 1 && heading.contains("划分")) {
                    named.addAll(listed);
                    outline.claimProse(claims, paragraph.from(), paragraph.to());
                }
            }
        }
        List<Level> ordered = new ArrayList<>(named);
        ordered.sort(Comparator.comparingInt(Level::rank));
        return new LevelDivision(ordered, covers, descriptors);
    }

    private static List<Level> levels(String sentence) {
        List<Level> levels = new ArrayList<>();
        Matcher name = NAME.matcher(Widths.folded(sentence));
        while (name.find()) {
            Level.printedAs(name.group()).ifPresent(levels::add);
        }
        return levels;
    }
}
