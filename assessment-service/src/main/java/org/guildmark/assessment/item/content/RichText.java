package org.guildmark.assessment.item.content;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The HTML that items are written in: text formatting, lists, tables, ruby, images of the bank ({@code media:<sha-256>}),
 * formulas as MathML (presentation elements) or as LaTeX in {@code <span class="math">}, and the markers of interactions.
 * Everything else goes; what a browser would run or fetch is told apart from what merely looks different.
 */
public final class RichText {
    private static final String[] TEXT = {
        "p",
        "br",
        "hr",
        "b",
        "strong",
        "i",
        "em",
        "u",
        "s",
        "sub",
        "sup",
        "small",
        "mark",
        "blockquote",
        "q",
        "pre",
        "code",
        "kbd",
        "samp",
        "var",
        "abbr",
        "div",
        "span",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "table",
        "caption",
        "colgroup",
        "col",
        "thead",
        "tbody",
        "tfoot",
        "tr",
        "th",
        "td",
        "figure",
        "figcaption",
        "ruby",
        "rb",
        "rt",
        "rp"
    };
    /** Without annotation-xml, maction and mglyph, through which other languages come back in. */
    private static final String[] MATH = {
        "math",
        "mrow",
        "mi",
        "mn",
        "mo",
        "ms",
        "mtext",
        "mspace",
        "mfrac",
        "msqrt",
        "mroot",
        "mstyle",
        "merror",
        "mpadded",
        "mphantom",
        "mfenced",
        "menclose",
        "msub",
        "msup",
        "msubsup",
        "munder",
        "mover",
        "munderover",
        "mmultiscripts",
        "mprescripts",
        "none",
        "mtable",
        "mtr",
        "mtd"
    };

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
    private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_.:-]{0,127}");
    private static final Pattern MEDIA = Pattern.compile("media:[0-9a-f]{64}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9 .%()|+*/-]{1,60}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern MATH_CLASS = Pattern.compile("math");
    private static final Pattern DANGEROUS_URL =
            Pattern.compile("(?i)^[\\s\\p{Cntrl}]*(?:javascript|vbscript|data):.*");
    /** XHTML's short form, which HTML reads as an element that goes on; at most 40 quoted values, so that it ends soon. */
    private static final Pattern SELF_CLOSED =
            Pattern.compile("<([A-Za-z][A-Za-z0-9]*+)((?:[^<>\"'/]++|/(?!>)|\"[^\"]*+\"|'[^']*+'){0,80}+)/>");

    private static final Pattern VOID = Pattern.compile("(?i)br|hr|img|col");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(TEXT)
            .allowElements(MATH)
            .allowElements((name, attributes) -> attributes.contains("src") ? name : null, "img")
            .allowWithoutAttributes("span")
            .allowUrlProtocols("media")
            .allowAttributes("src")
            .matching(MEDIA)
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img", "abbr")
            .allowAttributes("width", "height")
            .matching(SMALL_NUMBER)
            .onElements("img")
            .allowAttributes("colspan", "rowspan", "span")
            .matching(SMALL_NUMBER)
            .onElements("td", "th", "col", "colgroup")
            .allowAttributes("scope", "align", "valign")
            .matching(WORD)
            .onElements("td", "th", "tr")
            .allowAttributes("start", "type", "value")
            .matching(WORD)
            .onElements("ol", "li")
            .allowAttributes("lang", "dir")
            .matching(LANGUAGE)
            .globally()
            .allowAttributes("class")
            .matching(MATH_CLASS)
            .onElements("span", "div")
            .allowAttributes("data-response", "data-hottext", "data-gap")
            .matching(IDENTIFIER)
            .onElements("span")
            .allowAttributes(
                    "display",
                    "mathvariant",
                    "stretchy",
                    "fence",
                    "separator",
                    "open",
                    "close",
                    "separators",
                    "notation",
                    "linethickness",
                    "columnalign",
                    "rowalign",
                    "columnspan",
                    "rowspan",
                    "accent",
                    "accentunder",
                    "displaystyle",
                    "scriptlevel",
                    "width",
                    "height",
                    "depth",
                    "form",
                    "lspace",
                    "rspace",
                    "columnlines",
                    "rowlines",
                    "frame",
                    "largeop",
                    "movablelimits",
                    "symmetric")
            .matching(WORD)
            .onElements(MATH)
            .toFactory();

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
        String clean = POLICY.sanitize(closed(html), changes, html);
        return new Clean(readable(clean), List.copyOf(changes.removed), List.copyOf(changes.harmful));
    }

    /** The words alone, for searches and short forms. */
    public static String plain(String html) {
        return html == null
                ? ""
                : org.owasp.html.Encoding.decodeHtml(html.replaceAll("<[^>]*>", " "), false)
                        .replaceAll("\\s+", " ")
                        .strip();
    }

    private static String closed(String html) {
        return html.contains("/>")
                ? SELF_CLOSED.matcher(html).replaceAll(found -> {
                    String name = found.group(1);
                    String end = VOID.matcher(name).matches() ? "" : "</" + name + ">";
                    return java.util.regex.Matcher.quoteReplacement("<" + name + found.group(2) + ">" + end);
                })
                : html;
    }

    /**
     * The sanitizer also encodes signs against old browsers and template engines. Here they are letters of formulas, and
     * between double quotes or in text none of them means anything.
     */
    private static String readable(String html) {
        return html.replace("{<!-- -->{", "{{")
                .replace("&#61;", "=")
                .replace("&#43;", "+")
                .replace("&#64;", "@")
                .replace("&#96;", "`")
                .replace("&#39;", "'");
    }

    private static final class Changes implements HtmlChangeListener<String> {
        private final Set<String> removed = new LinkedHashSet<>();
        private final Set<String> harmful = new LinkedHashSet<>();

        @Override
        public void discardedTag(String html, String element) {
            // An image from elsewhere would be fetched from every examination room.
            add("<" + element + ">", HARMFUL.contains(element.toLowerCase(Locale.ROOT)) || element.equals("img"));
        }

        @Override
        public void discardedAttributes(String html, String element, String... attributes) {
            for (String attribute : attributes) {
                boolean handler = attribute.toLowerCase(Locale.ROOT).startsWith("on");
                add(attribute + " of <" + element + ">", handler || isDangerousUrl(html, attribute));
            }
        }

        private void add(String what, boolean isHarmful) {
            removed.add(what);
            if (isHarmful) {
                harmful.add(what);
            }
        }

        /** Of which of several elements the attribute was is not told: one that is dangerous makes all of them so. */
        private static boolean isDangerousUrl(String html, String attribute) {
            return Set.of("href", "src", "action", "xlink:href", "formaction", "background", "poster")
                            .contains(attribute.toLowerCase(Locale.ROOT))
                    && Pattern.compile("(?i)" + Pattern.quote(attribute) + "\\s*=\\s*[\"']?([^\"'>]{0,200})")
                            .matcher(html)
                            .results()
                            .anyMatch(found -> DANGEROUS_URL
                                    .matcher(org.owasp.html.Encoding.decodeHtml(found.group(1), true))
                                    .matches());
        }
    }
}
