package org.guildmark.catalog.document.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** Renders lines of a sample as a Word document or a PDF: lines with tabs become rows of ruled tables. */
final class Rendering {
    private static final float LEFT = 40;
    private static final float RIGHT = 555;
    private static final float TOP = 50;
    private static final float BOTTOM = 790;
    private static final float LEADING = 14;
    private static final float PADDING = 4;

    private Rendering() {}

    static byte[] asWord(List<String> lines) throws IOException {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (List<String> block : blocks(lines)) {
                if (!block.get(0).contains("\t")) {
                    word.createParagraph().createRun().setText(block.get(0));
                    continue;
                }
                XWPFTable table = word.createTable();
                table.removeRow(0);
                for (String line : block) {
                    XWPFTableRow row = table.insertNewTableRow(table.getNumberOfRows());
                    for (String cell : line.split("\t", -1)) {
                        row.createCell().setText(cell);
                    }
                }
            }
            word.write(out);
            return out.toByteArray();
        }
    }

    static byte[] asPdf(List<String> lines) throws IOException {
        try (PdfPages pages = new PdfPages()) {
            pages.page();
            float y = TOP;
            for (List<String> block : blocks(lines)) {
                boolean table = block.get(0).contains("\t");
                for (String line : block) {
                    float height = table
                            ? rowHeight(line)
                            : LEADING * wrapped(line, RIGHT - LEFT).size();
                    if (y + height > BOTTOM) {
                        pages.page();
                        y = TOP;
                    }
                    if (table) {
                        row(pages, line, y, height);
                    } else {
                        text(pages, line, LEFT, y, RIGHT - LEFT);
                    }
                    y += height;
                }
                y += table ? LEADING : 0;
            }
            return pages.bytes();
        }
    }

    /** Runs of lines with the same number of tabs; lines without tabs alone. */
    private static List<List<String>> blocks(List<String> lines) {
        List<List<String>> blocks = new ArrayList<>();
        long before = 0;
        for (String line : lines) {
            long tabs = line.chars().filter(c -> c == '\t').count();
            if (tabs == 0 || tabs != before) {
                blocks.add(new ArrayList<>());
            }
            blocks.get(blocks.size() - 1).add(line);
            before = tabs;
        }
        return blocks;
    }

    private static void row(PdfPages pages, String line, float y, float height) {
        String[] cells = line.split("\t", -1);
        float width = (RIGHT - LEFT) / cells.length;
        pages.line(LEFT, y, RIGHT, y).line(LEFT, y + height, RIGHT, y + height);
        for (int i = 0; i <= cells.length; i++) {
            pages.line(LEFT + i * width, y, LEFT + i * width, y + height);
        }
        for (int i = 0; i < cells.length; i++) {
            text(pages, cells[i], LEFT + i * width + PADDING, y, width - 2 * PADDING);
        }
    }

    private static float rowHeight(String line) {
        String[] cells = line.split("\t", -1);
        int most = 1;
        for (String cell : cells) {
            most = Math.max(
                    most,
                    wrapped(cell, (RIGHT - LEFT) / cells.length - 2 * PADDING).size());
        }
        return most * LEADING + PADDING;
    }

    private static void text(PdfPages pages, String text, float x, float y, float width) {
        float base = y + PdfPages.SIZE + 1;
        for (String line : wrapped(text, width)) {
            pages.text(x, base, line);
            base += LEADING;
        }
    }

    /** Breaks as a word processor does: anywhere between Chinese characters, else at a blank. */
    private static List<String> wrapped(String text, float width) {
        List<String> lines = new ArrayList<>();
        int from = 0;
        int lastBreak = 0;
        float used = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c > 0x2e80 || c == ' ') {
                lastBreak = at;
            }
            used += c < 0x80 ? PdfPages.SIZE / 2 : PdfPages.SIZE;
            if (used > width && lastBreak > from) {
                lines.add(text.substring(from, lastBreak));
                from = text.charAt(lastBreak) == ' ' ? lastBreak + 1 : lastBreak;
                at = from - 1;
                used = 0;
            }
        }
        lines.add(text.substring(from));
        return lines;
    }
}
