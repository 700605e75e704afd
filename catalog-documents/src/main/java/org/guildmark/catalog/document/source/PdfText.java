package org.guildmark.catalog.document.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;

/**
 * Text of a PDF, page by page from top to bottom. Tables whose cells are ruled become rows with tabs between the cells;
 * everything else, page headers and footers included, stays as printed lines.
 */
final class PdfText {
    private static final int MAXIMUM_PAGES = 2_000;
    private static final long MAXIMUM_SECONDS = 60;
    private static final long MAXIMUM_SCRATCH = 512L << 20;
    private static final int END_MARK_WITHIN = 2_048;

    ExtractedText extract(byte[] bytes) throws UnreadableDocumentException {
        PdfStreamGuard.check(bytes);
        refuseCutOff(bytes);
        try (PDDocument document = Loader.loadPDF(
                bytes, "", null, null, MemoryUsageSetting.setupMixed(64L << 20, MAXIMUM_SCRATCH).streamCache)) {
            if (!document.getCurrentAccessPermission().canExtractContent()) {
                throw new UnreadableDocumentException(
                        Code.PDF_ENCRYPTED, "The PDF forbids the extraction of its text.");
            }
            return extract(document);
        } catch (InvalidPasswordException e) {
            throw new UnreadableDocumentException(Code.PDF_ENCRYPTED, "The PDF needs a password.", e);
        } catch (PdfPageText.Exhausted e) {
            throw new UnreadableDocumentException(
                    Code.DOCUMENT_TOO_COMPLEX,
                    "The PDF has more text than a standard has, or needs more than " + MAXIMUM_SECONDS + " seconds.",
                    e);
        } catch (IOException | RuntimeException e) {
            // PDFBox answers some damaged files with unchecked exceptions
            throw new UnreadableDocumentException(Code.MALFORMED_DOCUMENT, "The PDF is damaged and cannot be read.", e);
        }
    }

    private static ExtractedText extract(PDDocument document) throws IOException, UnreadableDocumentException {
        if (document.getNumberOfPages() > MAXIMUM_PAGES) {
            throw new UnreadableDocumentException(
                    Code.DOCUMENT_TOO_COMPLEX, "The PDF has more than " + MAXIMUM_PAGES + " pages.");
        }
        PdfPageText pages = new PdfPageText(MAXIMUM_SECONDS);
        String text = pages.of(document);
        if (pages.withoutText().size() == document.getNumberOfPages()) {
            throw new UnreadableDocumentException(
                    Code.PDF_WITHOUT_TEXT,
                    "None of the " + document.getNumberOfPages()
                            + " pages contains text, only pictures; run text recognition first.");
        }
        return unified(text, pages.withoutText());
    }

    private static ExtractedText unified(String text, List<Integer> withoutText) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        if (!withoutText.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Diagnostic.Severity.WARNING,
                    Diagnostic.Code.PART_MISSING,
                    "Pages without text, perhaps pictures: " + withoutText,
                    0,
                    0));
        }
        String unified = Radicals.unified(text);
        if (!unified.equals(text)) {
            diagnostics.add(Diagnostic.of(
                    Diagnostic.Severity.INFO,
                    Diagnostic.Code.DECODED,
                    "Radicals that the PDF gives for whole characters were replaced by the characters",
                    0,
                    0));
        }
        return new ExtractedText(unified, diagnostics);
    }

    /** PDFBox repairs a file that was cut off and silently gives the pages that are left; that must not pass. */
    private static void refuseCutOff(byte[] bytes) throws UnreadableDocumentException {
        int from = Math.max(0, bytes.length - END_MARK_WITHIN);
        String tail = new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF")) {
            throw new UnreadableDocumentException(
                    Code.MALFORMED_DOCUMENT, "The PDF ends in the middle; it was cut off.");
        }
    }
}
