package org.guildmark.catalog.document.source;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Writes pages from top to bottom: text between the tables as lines, ruled tables as rows of cells with tabs. */
final class PdfPageText extends PDFTextStripper {
    /** A page of the smallest print holds some 10,000 characters. */
    private static final int MAXIMUM_GLYPHS = 200_000;

    private final StringWriter text = new StringWriter();
    private final List<Integer> withoutText = new ArrayList<>();
    private final long deadline;
    private List<RuledTable> tables = List.of();
    private int glyphs;
    private WrappedLines wrapped;
    private boolean inCell;
    private boolean lineEnded;

    PdfPageText(long seconds) {
        deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        setSortByPosition(true);
        setSuppressDuplicateOverlappingText(true);
        setLineSeparator("\n");
    }

    /**
     * Text of all pages.
     *
     * @throws Exhausted where the document goes beyond the limits of text or time
     */
    String of(PDDocument document) throws IOException {
        writeText(document, text);
        return text.toString();
    }

    /** Numbers of the pages that have no text, after {@link #of}. */
    List<Integer> withoutText() {
        return withoutText;
    }

    @Override
    public void processPage(PDPage page) throws IOException {
        glyphs = 0;
        tables = RuledTable.on(page);
        super.processPage(page);
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (++glyphs > MAXIMUM_GLYPHS || System.nanoTime() > deadline) {
            throw new Exhausted();
        }
        super.processTextPosition(position);
    }

    @Override
    protected void writePage() throws IOException {
        List<TextPosition> left = new ArrayList<>();
        charactersByArticle.forEach(left::addAll);
        wrapped = new WrappedLines(getCurrentPage().getCropBox().getWidth(), outside(left));
        int before = text.getBuffer().length();
        for (RuledTable table : tables) {
            List<TextPosition> above = new ArrayList<>();
            List<TextPosition> inside = new ArrayList<>();
            List<TextPosition> below = new ArrayList<>();
            for (TextPosition position : left) {
                boolean in = table.contains(RuledTable.x(position), RuledTable.y(position));
                (in ? inside : RuledTable.y(position) < table.top() ? above : below).add(position);
            }
            write(above);
            write(table, inside);
            left = below;
        }
        write(left);
        if (text.getBuffer().substring(before).isBlank()) {
            withoutText.add(getCurrentPageNo());
        }
        if (text.getBuffer().length() > DocumentReader.MAXIMUM_CHARACTERS) {
            throw new Exhausted();
        }
    }

    private List<TextPosition> outside(List<TextPosition> positions) {
        return positions.stream()
                .filter(position -> tables.stream()
                        .noneMatch(table -> table.contains(RuledTable.x(position), RuledTable.y(position))))
                .toList();
    }

    /** Writes the positions and leaves the output at the beginning of a line. */
    private void write(List<TextPosition> positions) throws IOException {
        charactersByArticle.clear();
        charactersByArticle.add(positions);
        lineEnded = false;
        wrapped.begin();
        super.writePage();
        output.write("\n");
    }

    /** Held back until the next line shows whether it goes on with this one. */
    @Override
    protected void writeLineSeparator() throws IOException {
        if (inCell) {
            super.writeLineSeparator();
        } else {
            lineEnded = true;
        }
    }

    @Override
    protected void writeString(String word, List<TextPosition> positions) throws IOException {
        if (lineEnded) {
            lineEnded = false;
            switch (wrapped.before(word, positions)) {
                case LINE -> output.write("\n");
                case GAP -> output.write("\n\n");
                case NONE -> {
                    if (!isHan(last()) && !isHan(word.charAt(0))) {
                        writeWordSeparator();
                    }
                }
            }
        }
        if (!inCell) {
            wrapped.word(positions);
        }
        super.writeString(word, positions);
    }

    private char last() {
        StringBuffer written = text.getBuffer();
        return written.isEmpty() ? '\n' : written.charAt(written.length() - 1);
    }

    private void write(RuledTable table, List<TextPosition> inside) throws IOException {
        List<List<List<TextPosition>>> rows = table.rows(inside);
        for (List<List<TextPosition>> row : rows) {
            List<String> cells = new ArrayList<>();
            for (List<TextPosition> cell : row) {
                cells.add(cell.isEmpty() ? "" : cellText(cell));
            }
            text.write(String.join("\t", cells) + "\n");
        }
    }

    private String cellText(List<TextPosition> cell) throws IOException {
        Writer page = output;
        StringWriter own = new StringWriter();
        output = own;
        inCell = true;
        try {
            write(cell);
        } finally {
            output = page;
            inCell = false;
        }
        StringBuilder joined = new StringBuilder();
        for (String line : own.toString().strip().split("\\s*\n\\s*")) {
            boolean wrappedHan =
                    !joined.isEmpty() && isHan(joined.charAt(joined.length() - 1)) && isHan(line.charAt(0));
            joined.append(joined.isEmpty() || wrappedHan ? "" : " ").append(line);
        }
        return joined.toString();
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN
                || c >= 0xff00
                || c >= 0x3001 && c <= 0x3011;
    }

    /** More text on a page, or more time, than any document needs. */
    static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
