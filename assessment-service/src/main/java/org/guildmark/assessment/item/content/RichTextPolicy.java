package org.guildmark.assessment.item.content;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/** The elements and attributes of {@link RichText}. */
final class RichTextPolicy {
    private static final String TEXT = "p br hr b strong i em u s sub sup small mark blockquote q pre code kbd samp var"
            + " abbr div span ul ol li dl dt dd h1 h2 h3 h4 h5 h6 table caption colgroup col thead tbody tfoot tr th td"
            + " figure figcaption ruby rb rt rp";
    /** Without annotation-xml, maction and mglyph, through which other languages come back in. */
    private static final String MATH = "math mrow mi mn mo ms mtext mspace mfrac msqrt mroot mstyle merror mpadded"
            + " mphantom mfenced menclose msub msup msubsup munder mover munderover mmultiscripts mprescripts none"
            + " mtable mtr mtd";

    private static final String MATH_ATTRIBUTES = "display mathvariant stretchy fence separator open close separators"
            + " notation linethickness columnalign rowalign columnspan rowspan accent accentunder displaystyle"
            + " scriptlevel width height depth form lspace rspace columnlines rowlines frame largeop movablelimits"
            + " symmetric";

    private static final Pattern IDENTIFIER = ContentRules.IDENTIFIER;
    private static final Pattern MEDIA = Pattern.compile("media:[0-9a-f]{64}");
    private static final Pattern SMALL_NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9 .,%()|\\[\\]{}+*/-]{1,60}");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern MATH_CLASS = Pattern.compile("math");

    static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(TEXT.split(" "))
            .allowElements(MATH.split(" "))
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
            .allowAttributes(MATH_ATTRIBUTES.split(" "))
            .matching(WORD)
            .onElements(MATH.split(" "))
            .toFactory();

    private RichTextPolicy() {}
}
