package org.guildmark.assessment.admission;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

    private static final String REGULAR = "fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";
    private static final String BOLD = "fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf";

    private volatile BitSet covered;

    void addTo(PdfRendererBuilder builder) {
        builder.useFont(() -> resource(REGULAR), FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> resource(BOLD), FAMILY, 700, FontStyle.NORMAL, true);
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
        try (InputStream in = resource(REGULAR);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
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

    private static InputStream resource(String name) {
        InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException("The font of the sheets is not on the class path: " + name);
        }
        return in;
    }
}
