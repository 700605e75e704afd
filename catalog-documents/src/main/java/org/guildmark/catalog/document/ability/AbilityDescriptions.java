package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Outline;
import org.guildmark.catalog.document.text.Outline.Clause;
import org.guildmark.catalog.document.text.Widths;

/** What the chapter on work contents says of each content, found by the titles of function and content. */
final class AbilityDescriptions {
    private static final Pattern BULLET = Pattern.compile("^(?:[-—–•·●]|[a-z][)）]|\\d{1,2}[)）])\\s*(.+)$");

    private record Description(String function, String text, int line) {}

    private final List<Description> descriptions = new ArrayList<>();
    private final LineClaims claims;

    private AbilityDescriptions(LineClaims claims) {
        this.claims = claims;
    }

    static AbilityDescriptions of(Outline outline, LineClaims claims) {
        AbilityDescriptions read = new AbilityDescriptions(claims);
        for (Clause chapter : outline.clauses()) {
            if (chapter.depth() == 2 && Widths.folded(chapter.heading()).endsWith("工作内容")) {
                claims.claim(chapter.line());
                read.add(chapter, "");
                for (Clause clause : outline.under(chapter)) {
                    claims.claim(clause.line());
                    read.add(clause, Widths.folded(clause.heading()));
                }
            }
        }
        return read;
    }

    private void add(Clause clause, String function) {
        for (Line line : clause.body()) {
            Matcher bullet = BULLET.matcher(line.text().strip());
            if (bullet.matches()) {
                String text = AbilityEntry.withoutEnd(Widths.tidy(bullet.group(1)));
                descriptions.add(new Description(function, text, line.number()));
            } else if (AbilityEntry.isLeadIn(line)) {
                claims.claim(line.number());
            }
        }
    }

    /** The description of a content, whose line is then claimed; null where there is none. */
    String of(String function, String content) {
        String title = Widths.folded(content);
        Description found = null;
        for (Description description : descriptions) {
            String text = Widths.folded(description.text());
            boolean begins = !title.isEmpty()
                    && text.startsWith(title)
                    && (text.length() == title.length() || ",:,如(".indexOf(text.charAt(title.length())) >= 0);
            boolean sameFunction = description.function().equals(Widths.folded(function));
            if (begins && (found == null || sameFunction)) {
                found = description;
            }
        }
        if (found == null) {
            return null;
        }
        claims.claim(found.line());
        return found.text();
    }
}
