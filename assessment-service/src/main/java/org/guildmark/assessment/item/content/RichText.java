package org.guildmark.assessment.item.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.owasp.html.Encoding;
import org.owasp.html.HtmlChangeListener;

/**
 * The HTML that items are written in: text formatting, lists, tables, ruby, images of the bank ({@code media:<sha-256>}),
 * formulas as MathML (presentation elements) or as LaTeX in {@code <span class="math">}, and the markers of interactions.
 * Everything else goes; what a browser would run or fetch is told apart from what merely looks different.
 */
public final class RichText {
    private static final Set<String> HARMFUL = Set.of(
            "script",
            "iframe",
            "frame",
            "frameset",
            "object",
            "embed",
            "applet",
            "form",
            "base",
            "meta",
            "link",
            "svg",
            "style",
            "template",
            "noscript",
            "portal",
            "input",
            "button",
            "textarea",
            "select",
            "audio",
            "video");
    private static final Pattern DANGEROUS_URL =
            Pattern.compile("(?i)^[\\s\\p{Cntrl}]*(?:javascript|vbscript|data):.*");
    /** XHTML's short form, which HTML reads as an element that goes on; at most 40 quoted values, so that it ends soon. */
    private static final Pattern SELF_CLOSED =
            Pattern.compile("<([A-Za-z][A-Za-z0-9]*+)((?:[^<>\"'/]++|/(?!>)|\"[^\"]*+\"|'[^']*+'){0,80}+)/>");

    private static final Pattern NUMBERED = Pattern.compile("&#(x[0-9a-f]{1,5}|[0-9]{1,6});");
    private static final Pattern URL = Pattern.compile(
            "(?i)\\b(?:href|src|action|formaction|background|poster|data)\\s*=\\s*[\"']?([^\"'>]{0,200})");
    private static final Pattern HANDLER = Pattern.compile("(?i)<[^<>]{0,2000}?[\\s\"'/]on[a-z]+\\s*=");

    private static final Pattern VOID = Pattern.compile("(?i)br|hr|img|col");

    private RichText() {}

    /**
     * @param html clean
     * @param removed elements and attributes that were taken out, in words such as {@code <script>}, each once
     * @param harmful those of them that a browser would have run or fetched
     */
    public record Clean(String html, List<String> removed, List<String> harmful) {}

    /**
     * Takes out what is not allowed. Clean text stays as it is, except for its spelling.
     *
     * @param html null becomes the empty text
     */
    public static Clean sanitise(String html) {
        if (html == null || html.isEmpty()) {
            return new Clean("", List.of(), List.of());
        }
        Changes changes = new Changes();
        String clean = RichTextPolicy.POLICY.sanitize(closed(html), changes, html);
        return new Clean(readable(clean), List.copyOf(changes.removed), List.copyOf(changes.harmful));
    }

    /** The words alone, for searches and short forms. */
    public static String plain(String html) {
        return html == null
                ? ""
                : Encoding.decodeHtml(html.replaceAll("<[^<>]*+>", " "), false)
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static String closed(String html) {
        return html.contains("/>")
                ? SELF_CLOSED.matcher(html).replaceAll(found -> {
                    String name = found.group(1);
                    String end = VOID.matcher(name).matches() ? "" : "</" + name + ">";
                    return Matcher.quoteReplacement("<" + name + found.group(2) + ">" + end);
                })
                : html;
    }

    /**
     * The sanitizer writes many letters as numbers, full-width ones among them, against old browsers and template
     * engines. Only those stay so that mean something in text or between double quotes.
     */
    private static String readable(String html) {
        return NUMBERED.matcher(html.replace("{<!-- -->{", "{{"))
                .replaceAll(found -> Matcher.quoteReplacement(letter(found.group(), found.group(1))));
    }

    private static String letter(String entity, String number) {
        int code = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
        boolean means = "<>&\"".indexOf(code) >= 0 || !Character.isDefined(code) || Character.isISOControl(code);
        return means ? entity : Character.toString(code);
    }

    private static final class Changes implements HtmlChangeListener<String> {
        private final Set<String> removed = new LinkedHashSet<>();
        private final Set<String> harmful = new LinkedHashSet<>();

        @Override
        public void discardedTag(String html, String element) {
            // An image from elsewhere would be fetched from every examination room.
            boolean fetched = HARMFUL.contains(element.toLowerCase(Locale.ROOT)) || element.equals("img");
            add("<" + element + ">", fetched || runs(html));
        }

        @Override
        public void discardedAttributes(String html, String element, String... attributes) {
            for (String attribute : attributes) {
                boolean handler = attribute.toLowerCase(Locale.ROOT).startsWith("on");
                add(attribute + " of <" + element + ">", handler || (isUrl(attribute) && runs(html)));
            }
        }

        private void add(String what, boolean isHarmful) {
            removed.add(what);
            if (isHarmful) {
                harmful.add(what);
            }
        }

        private static boolean isUrl(String attribute) {
            return URL.matcher(attribute + "=").matches();
        }

        /**
         * Whether something in the text would run. Which attributes a removed element had is not told: one that would
         * run makes every removed element of the text suspect.
         */
        private static boolean runs(String html) {
            return HANDLER.matcher(html).find()
                    || URL.matcher(html).results().anyMatch(found -> DANGEROUS_URL
                            .matcher(Encoding.decodeHtml(found.group(1), true))
                            .matches());
        }
    }
}
