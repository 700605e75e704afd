package org.guildmark.assessment.item.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RichTextTest {
    private static final String IMAGE = "media:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What is <b>sold</b> at the quay?",
                "a + b = c @ 5 `x`",
                "2 &lt; 3 &amp; 4",
                "<p>One</p><ul><li>tea</li></ul><table><tbody><tr><td colspan=\"2\">x</td></tr></tbody></table>",
                "<img src=\"media:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\" alt=\"a quay\" />",
                "<ruby>茶<rt>chá</rt></ruby>",
                "<math><mfrac><mi>a</mi><mn>2</mn></mfrac></math>",
                "<span class=\"math\">\\frac{{a}}{b}</span>",
                "The port is <span data-response=\"RESPONSE_1\"></span>.",
                "<span data-hottext=\"H1\">tea</span> and <span data-gap=\"G1\"></span>",
                "货架上的____是什么？（多选）",
            })
    void whatIsAllowedStaysAsItIs(String html) {
        RichText.Clean clean = RichText.sanitise(html);
        assertEquals(html, clean.html());
        assertEquals(List.of(), clean.removed());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tea<script>alert(1)</script>",
                "Tea<img src=\"x\" onerror=\"alert(1)\">",
                "<p onclick=\"alert(1)\">Tea</p>",
                "<a href=\"javascript:alert(1)\">Tea</a>",
                "<a href=\"java&#115;cript:alert(1)\">Tea</a>",
                "Tea<iframe src=\"https://example.org\"></iframe>",
                "Tea<svg onload=\"alert(1)\"></svg>",
                "Tea<style>p{display:none}</style>",
                "Tea<img src=\"https://example.org/x.png\">",
                "Tea<img src=\"media:abc\">",
                "Tea<object data=\"x\"></object>",
                "<math><annotation-xml encoding=\"text/html\"><script>1</script></annotation-xml></math>Tea",
                "Tea<form action=\"/x\"><input name=\"x\"></form>",
            })
    void whatABrowserWouldRunOrFetchGoesAndIsNamed(String html) {
        RichText.Clean clean = RichText.sanitise(html);
        String kept = clean.html().toLowerCase(Locale.ROOT);
        assertTrue(kept.contains("tea"), kept);
        for (String gone :
                List.of("script", "onerror", "onclick", "onload", "<iframe", "<svg", "<style", "<img", "<form", "<a")) {
            assertFalse(kept.contains(gone), kept);
        }
        assertFalse(clean.harmful().isEmpty());
        assertTrue(clean.removed().containsAll(clean.harmful()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p style=\"color:red\">Tea</p>",
                "<p class=\"MsoNormal\">Tea</p>",
                "<font face=\"Arial\">Tea</font>",
                "<a href=\"https://example.org\">Tea</a>"
            })
    void whatOnlyLooksDifferentGoesWithoutHarmButIsNamed(String html) {
        RichText.Clean clean = RichText.sanitise(html);
        assertEquals("Tea", RichText.plain(clean.html()));
        assertFalse(clean.removed().isEmpty());
        assertEquals(List.of(), clean.harmful());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x <span data-response=\"R\"/> y", "<math><mspace width=\"1em\"/><mi>x</mi></math>"})
    void theShortFormOfXhtmlHoldsNothing(String html) {
        assertEquals(
                html.replaceAll("<(\\w+)([^>]*)/>", "<$1$2></$1>"),
                RichText.sanitise(html).html());
    }

    @Property(tries = 200)
    void cleanTextStaysClean(@ForAll("html") String html) {
        String once = RichText.sanitise(html).html();
        RichText.Clean twice = RichText.sanitise(once);
        assertEquals(once, twice.html());
        assertEquals(List.of(), twice.removed());
        assertFalse(once.toLowerCase(Locale.ROOT).contains("<script"), once);
    }

    @Provide
    Arbitrary<String> html() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "\"",
                        "'",
                        "/>",
                        "<script>",
                        "</script>",
                        "<img src=",
                        IMAGE,
                        " onerror=x",
                        "<b>",
                        "</b>",
                        "<span data-response=\"R\">",
                        "</span>",
                        "<math>",
                        "<mtext>",
                        "<style>",
                        "&lt;",
                        "&#106;",
                        "tea",
                        " ",
                        "<table>",
                        "<td>",
                        "<!--",
                        "-->",
                        "{{",
                        "=",
                        "<p/>",
                        "\u0000",
                        "<a href=\"javascript:x\">")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }
}
