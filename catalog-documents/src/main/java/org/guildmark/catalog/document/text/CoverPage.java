package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.content.Profile.DocumentStatus;
import org.guildmark.catalog.content.Profile.Rights;
import org.guildmark.catalog.content.Profile.TextAccess;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.document.text.Outline.Clause;

/**
 * What the cover and the preface say: title, code, dates, issuer, status, rights. A part that is not printed is null, and
 * the title then is the first line that can be one.
 */
public final class CoverPage {
    private static final Pattern CODE =
            Pattern.compile("^(?:T|Q|GB|DB|SB|ZB)(?:/[A-Z]+)?\\s*[/A-Z\\d].*?(?:[—–-]+\\s*(\\d{4}))?$");
    private static final Pattern STATUS = Pattern.compile("征求意见稿|送审稿|报批稿|讨论稿|草案");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4}\\s*[-—–.年/]\\s*[\\dXx×]{1,2}\\s*[-—–.月/]\\s*[\\dXx×]{1,2}\\s*日?)\\s*(发布|实施)");
    private static final Pattern ISSUER = Pattern.compile("^([^\\d].*?)\\s*发\\s*布$");
    private static final Pattern KIND = Pattern.compile("^(?:团体|行业|企业|地方|国家)标准$|^ICS$|^CCS$");
    private static final Pattern NOTICE = Pattern.compile("知识产权|著作权|版权");
    private static final Pattern HOLDER = Pattern.compile("(?:知识产权|著作权|版权)[^，。；]{0,6}?归属?于?([^，。；]+?)(?:所有|[，。；]|$)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private Text title;
    private String printedCode;
    private String edition;
    private DocumentStatus status = DocumentStatus.ISSUED;
    private String issuer;
    private String issuedOn;
    private String effectiveOn;
    private Rights rights = new Rights(null, null, TextAccess.SIGNED_IN);

    private CoverPage() {}

    /** Reads the lines before the first numbered chapter; what is understood is claimed. */
    public static CoverPage of(Outline outline, LineClaims claims) {
        CoverPage page = new CoverPage();
        page.front(outline.front(), claims);
        List<Line> preface = new ArrayList<>();
        for (Clause clause : outline.clauses()) {
            if (clause.number() == null && Widths.folded(clause.heading()).matches("前言|引言")) {
                claims.claim(clause.line());
                preface.addAll(clause.body());
            }
        }
        page.preface(preface, claims);
        return page;
    }

    /** Null where the document names itself nowhere. */
    public Text title() {
        return title;
    }

    public Profile profile(StandardKind kind, String scope) {
        return new Profile(
                kind,
                title == null ? Text.zh(null) : title,
                edition,
                printedCode,
                status,
                issuer,
                issuedOn,
                effectiveOn,
                scope,
                null,
                rights);
    }

    private void front(List<Line> lines, LineClaims claims) {
        for (Line line : lines) {
            String text = Widths.tidy(Markup.stripped(line.text().strip()));
            if (KIND.matcher(text).matches() || understood(text)) {
                claims.claim(line.number());
            } else if (!TabRow.is(line) && name(text)) {
                claims.claim(line.number());
            }
        }
    }

    private boolean understood(String text) {
        boolean found = false;
        if (STATUS.matcher(text).find() && text.length() <= 8) {
            status = DocumentStatus.DRAFT_FOR_COMMENTS;
            return true;
        }
        Matcher date = DATE.matcher(text);
        while (date.find()) {
            found = true;
            if (date.group(2).equals("发布")) {
                issuedOn = date.group(1).strip();
            } else {
                effectiveOn = date.group(1).strip();
            }
        }
        if (found) {
            return true;
        }
        Matcher issued = ISSUER.matcher(text);
        if (issuer == null && issued.matches()) {
            issuer = issued.group(1);
            return true;
        }
        Matcher code = CODE.matcher(text);
        if (printedCode == null && code.matches() && !HAN.matcher(text).find()) {
            printedCode = text;
            edition = code.group(1);
            return true;
        }
        return text.equals(printedCode);
    }

    /** Takes the title, then its English; says whether the line was one of them. */
    private boolean name(String text) {
        if (HAN.matcher(text).find()) {
            if (STATUS.matcher(text).find()) {
                status = DocumentStatus.DRAFT_FOR_COMMENTS;
            }
            if (title == null) {
                title = Text.zh(text);
                return true;
            }
            return Widths.folded(text).equals(Widths.folded(title.zh()));
        }
        if (title != null && title.en() == null && text.matches("[A-Z][A-Za-z0-9 ,&()'’/-]{7,}")) {
            title = new Text(title.zh(), text);
            return true;
        }
        return false;
    }

    private void preface(List<Line> lines, LineClaims claims) {
        for (Line line : lines) {
            String text = Widths.tidy(Markup.stripped(line.text().strip()));
            if (title != null && Widths.folded(text).equals(Widths.folded(title.zh()))) {
                claims.claim(line.number());
            } else if (title == null && text.matches(".{2,38}标准")) {
                title = Text.zh(text);
                claims.claim(line.number());
            } else if (rights.notice() == null && NOTICE.matcher(text).find()) {
                Matcher holder = HOLDER.matcher(text);
                String notice = text.replaceFirst("^声明[:：]", "");
                rights = new Rights(holder.find() ? holder.group(1) : null, notice, TextAccess.SIGNED_IN);
                claims.claim(line.number());
            }
        }
    }
}
