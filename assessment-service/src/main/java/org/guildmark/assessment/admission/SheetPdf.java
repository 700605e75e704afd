package org.guildmark.assessment.admission;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Turns a sheet into PDF. */
@ApplicationScoped
class SheetPdf {
    private final SheetFont font;

    SheetPdf(SheetFont font) {
        this.font = font;
    }

    Markup markup() {
        return new Markup(font::covers);
    }

    byte[] render(Markup sheet, String title, String style) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font.addTo(builder);
        // Nothing is fetched for a sheet, whatever it holds.
        builder.useUriResolver((base, uri) -> uri != null && uri.startsWith("data:image/") ? uri : null);
        builder.withHtmlContent(
                sheet.document(title, "body { font-family: '" + SheetFont.FAMILY + "'; } " + style), "");
        builder.withProducer("Guildmark");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            builder.toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException("The sheet cannot be made", e);
        }
        return out.toByteArray();
    }
}
