package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.content.Profile.DocumentStatus;
import org.guildmark.catalog.content.Profile.Occupation;
import org.guildmark.catalog.content.Profile.Rights;
import org.guildmark.catalog.content.Profile.TextAccess;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/** Reads the cover, the foreword and what the first chapter says of the occupation. */
final class ProfileReader {
    private static final Pattern EDITION = Pattern.compile("^[(]?((?:19|20)\\d{2})年?(?:版|修订)?[)]?$");
    private static final Pattern ISSUER = Pattern.compile("^(.{4,40}?)(?:联合)?(?:制定|发布|颁布)$");
    private static final Pattern FAMILY = Pattern.compile("^国家职业(?:技能)?标准$");
    private static final Pattern FOREWORD = Pattern.compile("^(?:说明|前言)$");

    private final List<Diagnostic> diagnostics;
    private final LineClaims claims;
    private String title;
    private String edition;
    private String issuer;

    ProfileReader(LineClaims claims, List<Diagnostic> diagnostics) {
        this.claims = claims;
        this.diagnostics = diagnostics;
    }

    Profile read(Outline outline, Clauses profile) {
        boolean draft = cover(outline.front());
        String name =
                profile.text("职业名称", claims).map(ProfileReader::withoutStop).orElse(title);
        if (name == null) {
            diagnostics.add(missing("The occupation's name is neither on the cover nor in the first chapter"));
            name = "";
        }
        String code = profile.text("职业编码", claims).map(Widths::folded).orElse(null);
        if (code == null) {
            diagnostics.add(missing("The occupation's code is missing"));
        }
        List<String> related = new ArrayList<>();
        boolean open = relatedOccupations(outline, related);
        Occupation occupation = new Occupation(
                code,
                Text.zh(name),
                part(profile, "职业定义"),
                part(profile, "职业环境条件", "职业环境"),
                part(profile, "职业能力特征"),
                part(profile, "普通受教育程度", "基本文化程度"),
                List.copyOf(related),
                open);
        return new Profile(
                StandardKind.NATIONAL_OCCUPATIONAL_STANDARD,
                Text.zh(title == null ? name : title),
                edition,
                code,
                draft ? DocumentStatus.DRAFT_FOR_COMMENTS : DocumentStatus.ISSUED,
                issuer,
                null,
                null,
                null,
                occupation,
                new Rights(null, null, TextAccess.SIGNED_IN));
    }

    /** Takes title, edition and issuer from the cover; true where it is a draft for comments. */
    private boolean cover(List<Line> front) {
        boolean draft = false;
        int forewordFrom = 0;
        int forewordTo = 0;
        for (Line line : front) {
            if (line.isBlank()) {
                continue;
            }
            String folded = Widths.folded(line.text());
            if (forewordFrom > 0 && !isCover(folded)) {
                forewordTo = line.number();
                claims.claim(line.number());
                continue;
            }
            if (FOREWORD.matcher(folded).matches()) {
                forewordFrom = line.number();
                forewordTo = line.number();
                claims.claim(line.number());
                continue;
            }
            draft |= folded.contains("征求意见稿");
            if (coverLine(line, folded)) {
                claims.claim(line.number());
            }
        }
        if (forewordFrom > 0) {
            diagnostics.add(Diagnostic.of(
                    Severity.INFO,
                    Code.UNPLACED_TEXT,
                    "Foreword with the lists of drafting and reviewing bodies: known, but without a place in the model",
                    forewordFrom,
                    forewordTo));
        }
        return draft;
    }

    private boolean isCover(String folded) {
        return EDITION.matcher(folded).matches()
                || FAMILY.matcher(folded).matches()
                || folded.equals(title == null ? null : Widths.folded(title));
    }

    private boolean coverLine(Line line, String folded) {
        Matcher year = EDITION.matcher(folded);
        if (year.matches()) {
            edition = edition == null ? year.group(1) : edition;
            return true;
        }
        Matcher body = ISSUER.matcher(Widths.tidy(line.text()));
        if (body.matches()) {
            issuer = issuer == null ? body.group(1).strip() : issuer;
            return true;
        }
        if (FAMILY.matcher(folded).matches()
                || folded.contains("征求意见稿")
                || PageMarks.isPageHead(line.text())
                || PageMarks.isBareNumber(line.text())) {
            return true;
        }
        if (title == null && folded.length() <= 30) {
            title = Widths.tidy(PageMarks.withoutFootnoteMarks(line.text()));
            return true;
        }
        return folded.equals(title == null ? "" : Widths.folded(title));
    }

    private String part(Clauses profile, String... names) {
        Optional<String> text = Arrays.stream(names)
                .map(name -> profile.text(name, claims))
                .flatMap(Optional::stream)
                .findFirst();
        if (text.isEmpty()) {
            diagnostics.add(missing("The first chapter has no clause " + names[0]));
        }
        return text.orElse(null);
    }

    /** The footnote that lists them; true where the list is open. */
    private boolean relatedOccupations(Outline outline, List<String> related) {
        Optional<NationalFootnotes.Note> note =
                NationalFootnotes.read(outline.lines(Outline.Chapter.PROFILE)).labelled("相关职业");
        note.ifPresent(found -> {
            related.addAll(found.items());
            claims.claim(found.fromLine(), found.toLine());
        });
        return note.map(NationalFootnotes.Note::open).orElse(false);
    }

    private static String withoutStop(String text) {
        return text.replaceAll("[。.]$", "").strip();
    }

    private static Diagnostic missing(String message) {
        return Diagnostic.of(Severity.WARNING, Code.PART_MISSING, message, 0, 0);
    }
}
