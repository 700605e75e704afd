package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Audience;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Term;
import org.guildmark.catalog.document.text.LevelHeading;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Outline;
import org.guildmark.catalog.document.text.Outline.Clause;
import org.guildmark.catalog.document.text.TermEntries;

/** The chapters that every standard of this kind opens with: scope, references, terms. */
final class AbilityChapters {
    private static final Pattern REFERENCE = Pattern.compile("^[A-Z]{1,5}[A-Z/]*\\s*[\\d.]+.*|^《.+");
    private static final Pattern BRACKETED = Pattern.compile("^[\\[［【](?:来源[:：]?)?\\s*(.+?)[\\]］】]$");
    private static final Pattern SENTENCE = Pattern.compile("[，,。；;：:]");

    private final Outline outline;
    private final LineClaims claims;

    AbilityChapters(Outline outline, LineClaims claims) {
        this.outline = outline;
        this.claims = claims;
    }

    String scope() {
        return outline.find(1, "范围")
                .map(clause -> {
                    clause.claimProse(claims);
                    return clause.prose();
                })
                .filter(prose -> !prose.isBlank())
                .orElse(null);
    }

    /** The sentences of the scope that say for whom the standard is. */
    List<Audience> audiences() {
        List<Audience> audiences = new ArrayList<>();
        outline.find(1, "范围").ifPresent(clause -> {
            for (String sentence : clause.prose().split("\n")) {
                if (sentence.contains("适用于") || sentence.contains("参考使用")) {
                    audiences.add(new Audience(null, null, List.of(), false, sentence, clause.number()));
                }
            }
        });
        return audiences;
    }

    List<String> references() {
        return entries("规范性引用文件");
    }

    List<String> bibliography() {
        return entries("参考文献");
    }

    private List<String> entries(String heading) {
        List<String> entries = new ArrayList<>();
        outline.find(1, heading).ifPresent(clause -> {
            claims.claim(clause.line());
            claimLeadIns(clause, "文件");
            for (Line line : clause.body()) {
                // The blank between number and title is part of the printed reference.
                String text = line.text().strip().replaceAll("[\\s\\u3000\\u00a0]+", " ");
                if (REFERENCE
                        .matcher(text.replaceFirst("^[\\[［]\\d+[\\]］]\\s*", ""))
                        .matches()) {
                    entries.add(text);
                    claims.claim(line.number());
                }
            }
        });
        return entries;
    }

    /** The set phrases that open a chapter ("the following … apply") say nothing of their own. */
    private void claimLeadIns(Clause chapter, String word) {
        chapter.body().stream()
                .filter(line -> line.text().contains(word))
                .filter(line -> !REFERENCE.matcher(line.text().strip()).matches())
                .forEach(line -> claims.claim(line.number()));
    }

    /** Lines between a term and its definition that are no sentences are further admitted terms. */
    List<Term> terms() {
        List<Term> terms = new ArrayList<>();
        Clause chapter = outline.find(1, "术语").orElse(null);
        if (chapter != null) {
            claims.claim(chapter.line());
            claimLeadIns(chapter, "术语");
            TermEntries.of(outline, chapter, claims).forEach(term -> terms.add(withSynonyms(term)));
        }
        return terms;
    }

    private static Term withSynonyms(Term term) {
        if (term.definition() == null) {
            return term;
        }
        List<String> lines = new ArrayList<>(List.of(term.definition().split("\n")));
        List<String> synonyms = new ArrayList<>();
        String source = term.source();
        Matcher bracketed = BRACKETED.matcher(lines.get(lines.size() - 1));
        if (lines.size() > 1 && bracketed.matches()) {
            source = bracketed.group(1);
            lines.remove(lines.size() - 1);
        }
        while (lines.size() > 1 && !SENTENCE.matcher(lines.get(0)).find()) {
            synonyms.add(lines.remove(0));
        }
        return new Term(term.code(), term.title(), synonyms, String.join("\n", lines), source);
    }

    /** Only a clause that says so makes a higher level cover the lower ones. */
    CoversLower coversLower() {
        return outline.clauses().stream()
                .filter(clause -> LevelHeading.saysHigherCoversLower(clause.heading() + clause.prose()))
                .findFirst()
                .map(clause -> new CoversLower(true, clause.number()))
                .orElse(CoversLower.UNSTATED);
    }
}
