package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Term;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.document.text.Outline.Clause;

/** Reads a chapter of terms and definitions: a numbered entry, the term with its English, the definition. */
public final class TermEntries {
    private static final Pattern SOURCE = Pattern.compile("^[\\[［【（(]?\\s*来源[:：]?\\s*(.+?)[\\]］】）)]?$");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private TermEntries() {}

    /** The entries below {@code chapter}; every line read is claimed. */
    public static List<Term> of(Outline outline, Clause chapter, LineClaims claims) {
        List<Term> terms = new ArrayList<>();
        for (Clause entry : outline.under(chapter)) {
            List<Line> body = new ArrayList<>(entry.body());
            String title = entry.heading();
            if (title.isEmpty() && !body.isEmpty()) {
                title = Markup.stripped(body.remove(0).text().strip()).strip();
            }
            if (title.isEmpty()) {
                continue;
            }
            List<String> definition = new ArrayList<>();
            String source = null;
            for (Line line : body) {
                String text = Widths.tidy(Markup.stripped(line.text()));
                Matcher printed = SOURCE.matcher(text);
                if (printed.matches()) {
                    source = printed.group(1);
                } else {
                    definition.add(text);
                }
            }
            terms.add(new Term(
                    entry.number(),
                    bilingual(title),
                    List.of(),
                    definition.isEmpty() ? null : String.join("\n", definition),
                    source));
            claims.claim(entry.line(), entry.lastLine());
        }
        return terms;
    }

    /**
     * Parts a Chinese term from the English behind it. Latin words can belong to the Chinese term: in {@code 甲 B2B B2B
     * Something} the first B2B does; a term that is Latin alone is its own first word.
     */
    public static Text bilingual(String printed) {
        String[] words = printed.strip().split("[\\s\\u3000\\u00a0]+");
        int split = 1;
        for (int i = 0; i < words.length; i++) {
            if (HAN.matcher(words[i]).find()) {
                split = i + 1;
            }
        }
        if (split + 1 < words.length && words[split].equals(words[split + 1])) {
            split++;
        }
        String chinese = Widths.tidy(String.join(" ", List.of(words).subList(0, split)));
        String english = String.join(" ", List.of(words).subList(split, words.length));
        return new Text(chinese, english.isEmpty() ? null : english);
    }
}
