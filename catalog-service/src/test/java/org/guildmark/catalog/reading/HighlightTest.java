package org.guildmark.catalog.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finds stand between em tags, and nothing else of the text is markup. */
class HighlightTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "能冲泡绿茶 | 冲泡 | 能<em>冲泡</em>绿茶",
                "能冲泡绿茶 | 红茶 | none",
                "none | 红茶 | none",
                "Reply to e-Mail | mail | Reply to e-<em>Mail</em>",
                "绿茶与红茶 | 绿茶 红茶 | <em>绿茶</em>与<em>红茶</em>",
                "ababa | aba | <em>ababa</em>",
                "abcd | abc bcd | <em>abcd</em>",
                "a<b & \"c\" | b | a&lt;<em>b</em> &amp; &quot;c&quot;",
                "<script> | script | &lt;<em>script</em>&gt;",
                "İİİ 茶具 | 茶具 | İİİ <em>茶具</em>"
            })
    void marksTheWords(String text, String words, String marked) {
        assertEquals(marked, Highlight.of(text, List.of(words.split(" "))));
    }

    @Property(tries = 500)
    void withoutTheMarksItIsTheEscapedText(
            @ForAll String text, @ForAll @Size(min = 1, max = 3) List<@StringLength(min = 2, max = 4) String> words) {
        String marked = Highlight.of(text, words);
        if (marked != null) {
            String plain = marked.replace("<em>", "")
                    .replace("</em>", "")
                    .replace("&lt;", "<")
                    .replace("&gt;", ">")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
            assertEquals(text, plain);
        }
    }
}
