package org.guildmark.catalog.document.ability;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.content.Profile.DocumentStatus;
import org.guildmark.catalog.content.Profile.Occupation;
import org.guildmark.catalog.content.Profile.Rights;
import org.guildmark.catalog.content.Profile.TextAccess;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Term;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Widths;

/** What the cover prints: title, code, dates, issuer, whether it is a draft. */
final class AbilityCover {
    private static final Pattern CLASSIFICATION =
            Pattern.compile("(?:ICS|CCS)?\\s*[A-Z]?\\s*[\\dX.\\s]{2,}|ICS.*|CCS.*");
    private static final Pattern CODE =
            Pattern.compile("[A-Z]{1,3}[A-Z/]*/?[A-Z]*\\s*[\\dX.]+\\s*[—–-]+\\s*(\\d{4}|X+)");
    private static final Pattern DATE = Pattern.compile("([\\dX年月日\\s.—–-]{4,})(发布|实施)");
    private static final Pattern ISSUER = Pattern.compile("(\\D{4,})发布");
    private static final Pattern SERIES = Pattern.compile("(?:团体|企业|行业|地方|国家)标准");
    private static final Pattern DRAFT = Pattern.compile("征求意见|送审稿|报批稿|草案");
    private static final Pattern SUBJECT = Pattern.compile("(.+?)(?:岗位)?(?:职业)?能力(?:等级)?(?:要求|标准|规范)");

    private String title;
    private String english;
    private String code;
    private String edition;
    private String issued;
    private String effective;
    private String issuer;
    private DocumentStatus status = DocumentStatus.ISSUED;

    static AbilityCover of(List<Line> front, LineClaims claims) {
        AbilityCover cover = new AbilityCover();
        for (Line line : front) {
            if (cover.read(Widths.tidy(line.text()))) {
                claims.claim(line.number());
            }
        }
        return cover;
    }

    private boolean read(String text) {
        String folded = Widths.folded(text);
        Matcher printedCode = CODE.matcher(text);
        Matcher date = DATE.matcher(folded);
        Matcher publisher = ISSUER.matcher(folded);
        if (DRAFT.matcher(folded).find()) {
            status = DocumentStatus.DRAFT_FOR_COMMENTS;
        } else if (SERIES.matcher(folded).matches()) {
            return true;
        } else if (date.matches()) {
            boolean isIssue = date.group(2).equals("发布");
            issued = isIssue ? date.group(1) : issued;
            effective = isIssue ? effective : date.group(1);
        } else if (publisher.matches() && issuer == null) {
            issuer = publisher.group(1);
        } else if (printedCode.matches() && code == null) {
            code = text;
            edition = printedCode.group(1).startsWith("X") ? null : printedCode.group(1);
        } else if (CLASSIFICATION.matcher(text).matches()) {
            return true;
        } else if (title == null && text.codePoints().anyMatch(AbilityCover::isHan)) {
            title = text;
        } else if (english == null && title != null && text.codePoints().noneMatch(AbilityCover::isHan)) {
            english = text;
        } else {
            return false;
        }
        return true;
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    String title() {
        return title;
    }

    String issuer() {
        return issuer;
    }

    String code() {
        return code;
    }

    /** Whether the code or a date is a placeholder such as {@code XXX}. */
    boolean hasPlaceholders() {
        return String.join(" ", List.of("" + code, "" + issued, "" + effective)).contains("XX");
    }

    /** Who is meant: the title without "ability requirements". */
    private Text subject() {
        if (title == null) {
            return null;
        }
        Matcher subject = SUBJECT.matcher(title);
        return Text.zh(subject.matches() ? subject.group(1) : title);
    }

    Profile profile(String scope, String environment, List<Term> terms) {
        Text subject = subject();
        Term defined = terms.stream()
                .filter(term ->
                        subject != null && Widths.folded(term.title().zh()).equals(Widths.folded(subject.zh())))
                .findFirst()
                .orElse(null);
        // A lost title must not take the environment with it.
        Occupation occupation = subject == null && environment == null
                ? null
                : new Occupation(
                        null,
                        defined != null ? defined.title() : subject != null ? subject : Text.zh(null),
                        defined == null ? null : defined.definition(),
                        environment,
                        null,
                        null,
                        List.of(),
                        false);
        return new Profile(
                StandardKind.ABILITY_REQUIREMENT_STANDARD,
                new Text(title, english),
                edition,
                code,
                status,
                issuer,
                issued,
                effective,
                scope,
                occupation,
                new Rights(null, null, TextAccess.SIGNED_IN));
    }
}
