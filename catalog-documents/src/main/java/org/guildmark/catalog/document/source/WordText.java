package org.guildmark.catalog.document.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.ICell;
import org.apache.poi.xwpf.usermodel.IRunElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFootnote;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFSDTCell;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.guildmark.catalog.document.source.UnreadableDocumentException.Code;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/**
 * Text of a .docx, laid out as extraction from a PDF lays it out, so that the same parsers read both: a paragraph is a
 * line, a row of a table is a line of cells with tabs between them, a merged cell has its text in its first place and
 * nothing in the others. A footnote follows the paragraph or table that cites it, behind the same mark. Page headers and
 * footers are left out.
 */
final class WordText {
    private static final Pattern NOTE = Pattern.compile("\\[footnoteRef:(-?\\d+)]");
    private static final int CIRCLED = 20; // ① to ⑳

    private final List<String> lines = new ArrayList<>();
    private final List<String> pendingNotes = new ArrayList<>();
    private XWPFDocument document;
    private WordNumbers numbers;
    private int notes;
    private long characters;

    ExtractedText extract(byte[] bytes) throws UnreadableDocumentException {
        ContainerGuard.check(bytes);
        try (XWPFDocument opened = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            document = opened;
            numbers = new WordNumbers(opened);
            for (IBodyElement element : opened.getBodyElements()) {
                write(element);
            }
        } catch (IOException
                | POIXMLException
                | OpenXML4JRuntimeException
                | UnsupportedFileFormatException
                | EmptyFileException e) {
            throw new UnreadableDocumentException(
                    Code.MALFORMED_DOCUMENT, "The Word document is damaged and cannot be read.", e);
        }
        return ExtractedText.of(String.join("\n", lines));
    }

    private void write(IBodyElement element) throws UnreadableDocumentException {
        if (element instanceof XWPFTable table) {
            for (XWPFTableRow row : table.getRows()) {
                add(rowText(row));
            }
        } else if (element instanceof XWPFParagraph paragraph) {
            for (String line : paragraphText(paragraph).split("\n", -1)) {
                add(line);
            }
        } else if (element instanceof XWPFSDT control) {
            for (String line : control.getContent().getText().strip().split("\n", -1)) {
                add(line);
            }
        }
        for (String note : pendingNotes) {
            add(note);
        }
        pendingNotes.clear();
    }

    private void add(String line) throws UnreadableDocumentException {
        characters += line.length() + 1L;
        if (characters > DocumentReader.MAXIMUM_CHARACTERS) {
            throw DocumentReader.tooMuchText();
        }
        lines.add(line);
    }

    private String rowText(XWPFTableRow row) {
        StringBuilder text = new StringBuilder();
        for (ICell cell : row.getTableICells()) {
            if (cell instanceof XWPFTableCell plain) {
                CTTcPr shape = plain.getCTTc().getTcPr();
                text.append(continuesTheCellAbove(shape) ? "" : cellText(plain)).append('\t');
                text.append("\t".repeat(columns(shape) - 1));
            } else if (cell instanceof XWPFSDTCell control) {
                text.append(oneLine(control.getContent().getText())).append('\t');
            }
        }
        return text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    }

    private static boolean continuesTheCellAbove(CTTcPr shape) {
        return shape != null
                && shape.isSetVMerge()
                && (shape.getVMerge().getVal() == null || shape.getVMerge().getVal() == STMerge.CONTINUE);
    }

    private static int columns(CTTcPr shape) {
        return shape != null && shape.isSetGridSpan()
                ? Math.max(1, Math.min(64, shape.getGridSpan().getVal().intValue()))
                : 1;
    }

    /** Everything in the cell on one line; a table inside it as well. */
    private String cellText(XWPFTableCell cell) {
        List<String> parts = new ArrayList<>();
        for (IBodyElement element : cell.getBodyElements()) {
            if (element instanceof XWPFParagraph paragraph) {
                parts.add(oneLine(paragraphText(paragraph)));
            } else if (element instanceof XWPFTable table) {
                table.getRows().forEach(row -> parts.add(oneLine(rowText(row))));
            } else if (element instanceof XWPFSDT control) {
                parts.add(oneLine(control.getContent().getText()));
            }
        }
        parts.removeIf(String::isEmpty);
        return String.join(" ", parts);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\t\\r\\n\\f]+", " ").strip();
    }

    private String paragraphText(XWPFParagraph paragraph) {
        StringBuilder text = new StringBuilder(numbers.before(paragraph));
        for (IRunElement element : paragraph.getIRuns()) {
            if (element instanceof XWPFRun run) {
                boolean deleted = run.getCTR().sizeOfDelTextArray() > 0;
                text.append(deleted ? "" : withNoteMarks(run));
            } else if (element instanceof XWPFSDT control) {
                text.append(control.getContent().getText());
            }
        }
        String inPictures = paragraph.getPictureText();
        if (inPictures != null && !inPictures.isBlank()) {
            text.append('\n').append(inPictures.strip());
        }
        return text.toString();
    }

    private String withNoteMarks(XWPFRun run) {
        if (run.getCTR().sizeOfFootnoteReferenceArray() == 0) {
            return run.text();
        }
        return NOTE.matcher(run.text()).replaceAll(reference -> {
            String mark = mark(++notes);
            pendingNotes.add(mark + ' ' + noteText(Integer.parseInt(reference.group(1))));
            return Matcher.quoteReplacement(mark);
        });
    }

    private String noteText(int id) {
        XWPFFootnote note = document.getFootnoteByID(id);
        if (note == null) {
            return "";
        }
        StringBuilder text = new StringBuilder();
        note.getParagraphs()
                .forEach(paragraph -> text.append(paragraph.getText()).append(' '));
        return oneLine(text.toString().replace("[footnoteRef:" + id + "]", ""));
    }

    private static String mark(int number) {
        return number <= CIRCLED ? String.valueOf((char) ('①' + number - 1)) : "[" + number + "]";
    }
}
