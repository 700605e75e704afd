package org.guildmark.catalog.document.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/**
 * Writes PDFs with Chinese text for tests. They name the standard font STSong-Light without embedding it, as PDFs of the
 * early Acrobat days do, so that no font file is needed to write or to read them.
 */
final class PdfPages implements AutoCloseable {
    static final float SIZE = 10;

    private final PDDocument document = new PDDocument();
    private final COSDictionary font;
    private StringBuilder content;

    PdfPages() {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, "GB1");
        system.setInt(COSName.SUPPLEMENT, 5);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        descriptor.setItem(COSName.FONT_BBOX, new PDRectangle(-25, -254, 1025, 1134).getCOSArray());
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor);
        descendant.setInt(COSName.DW, 1000);
        COSArray narrow = new COSArray();
        List.of(1, 95, 500).forEach(value -> narrow.add(COSInteger.get(value)));
        descendant.setItem(COSName.W, narrow);
        font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UTF16-H");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
    }

    PDDocument document() {
        return document;
    }

    /** A map from codes to text that differs from what the codes show, as many producers write it. */
    PdfPages givingFor(char shown, char given) throws IOException {
        String map =
                """
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CMapName /Given def /CMapType 2 def
                1 begincodespacerange <0000> <FFFF> endcodespacerange
                1 beginbfchar <%04X> <%04X> endbfchar
                endcmap end end
                """
                        .formatted((int) shown, (int) given);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream()) {
            out.write(map.getBytes(StandardCharsets.US_ASCII));
        }
        font.setItem(COSName.TO_UNICODE, stream);
        return this;
    }

    PdfPages page() throws IOException {
        finishPage();
        content = new StringBuilder();
        return this;
    }

    /** Text whose base line begins {@code x} from the left and {@code y} from the top of an A4 page. */
    PdfPages text(float x, float y, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.append(
                String.format(Locale.ROOT, "BT /F1 %.1f Tf 1 0 0 1 %.1f %.1f Tm <%s> Tj ET%n", SIZE, x, top(y), hex));
        return this;
    }

    PdfPages line(float x1, float y1, float x2, float y2) {
        content.append(String.format(Locale.ROOT, "%.1f %.1f m %.1f %.1f l S%n", x1, top(y1), x2, top(y2)));
        return this;
    }

    private static float top(float y) {
        return PDRectangle.A4.getHeight() - y;
    }

    private void finishPage() throws IOException {
        if (content == null) {
            return;
        }
        PDPage page = new PDPage(PDRectangle.A4);
        PDResources resources = new PDResources();
        COSDictionary fonts = new COSDictionary();
        fonts.setItem("F1", font);
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        PDStream stream = new PDStream(document);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
        }
        page.setContents(stream);
        document.addPage(page);
        content = null;
    }

    byte[] bytes() throws IOException {
        finishPage();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
