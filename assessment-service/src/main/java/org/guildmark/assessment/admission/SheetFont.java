package org.guildmark.assessment.admission;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The Chinese font of the sheets: Noto Sans SC (SIL Open Font License), from a library on the class path. Only the glyphs
 * that a sheet uses are embedded in it.
 */
@ApplicationScoped
class SheetFont {
    static final String FAMILY = "Noto Sans SC";

    static final String REGULAR = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final String BOLD = "fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";

    private static final int SEGMENTED_COVERAGE = 12;
    private static final int FIRST_RADICAL = 0x2e80;
    private static final int LAST_RADICAL = 0x2fdf;
    private static final int FIRST_STROKE = 0x31c0;
    private static final int LAST_STROKE = 0x31ef;

    private volatile BitSet covered;

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> new ByteArrayInputStream(font(REGULAR)), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> new ByteArrayInputStream(font(BOLD)), FAMILY, 700, FontStyle.NORMAL, true);
    }

    /** Whether the font can show it. */
    boolean covers(int codePoint) {
        if (covered == null) {
            covered = read();
        }
        return covered.get(codePoint);
    }

    /** Reading it twice, by two who come first, does no harm. */
    private static BitSet read() {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(font(REGULAR)))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            BitSet found = new BitSet();
            for (int codePoint = ' '; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                if (glyphs.getGlyphId(codePoint) != 0) {
                    found.set(codePoint);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("The font of the sheets cannot be read", e);
        }
    }

    static byte[] font(String name) {
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The font of the sheets is not on the class path: " + name);
            }
            byte[] font = in.readAllBytes();
            forgetRadicals(ByteBuffer.wrap(font));
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException("The font of the sheets cannot be read", e);
        }
    }

    /**
     * The font draws a radical and the character that looks like it with one glyph, and a PDF says of a glyph the lowest
     * code point that it has: who searched or copied 门 would get the radical ⻔. Without the radicals' code points in the
     * tables of format 12 (OpenType 1.9, cmap) every glyph is that of its character.
     */
    private static void forgetRadicals(ByteBuffer font) {
        int cmap = table(font, "cmap");
        int subtables = font.getShort(cmap + 2) & 0xffff;
        for (int i = 0; i < subtables; i++) {
            int subtable = cmap + font.getInt(cmap + 4 + i * 8 + 4);
            if (font.getShort(subtable) == SEGMENTED_COVERAGE) {
                int groups = font.getInt(subtable + 12);
                for (int group = 0; group < groups; group++) {
                    forget(font, subtable + 16 + group * 12);
                }
            }
        }
    }

    /** Makes a group that begins in one of the blocks be one code point without a glyph. */
    private static void forget(ByteBuffer font, int group) {
        int first = font.getInt(group);
        boolean radical = first >= FIRST_RADICAL && first <= LAST_RADICAL;
        boolean stroke = first >= FIRST_STROKE && first <= LAST_STROKE;
        if (radical || stroke) {
            font.putInt(group + 4, first);
            font.putInt(group + 8, 0);
        }
    }

    private static int table(ByteBuffer font, String tag) {
        int tables = font.getShort(4) & 0xffff;
        byte[] name = new byte[4];
        for (int i = 0; i < tables; i++) {
            int entry = 12 + i * 16;
            font.get(entry, name);
            if (tag.equals(new String(name, StandardCharsets.US_ASCII))) {
                return font.getInt(entry + 8);
            }
        }
        throw new IllegalStateException("The font of the sheets has no table " + tag);
    }
}
