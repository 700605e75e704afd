package org.guildmark.catalog.document.source;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNum;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;

/**
 * The numbers that Word generates and does not store: without them "1.1.2" in front of a skill would be lost. Paragraphs
 * must be asked for in the order of the document, each once.
 */
final class WordNumbers {
    private static final int LEVELS = 9;
    private static final Pattern PLACE = Pattern.compile("%([1-9])");
    private static final Map<String, String> NUMBERING_SYSTEMS = Map.of(
            "upperRoman", "roman",
            "lowerRoman", "romanlow",
            "chineseCounting", "hans",
            "chineseCountingThousand", "hans",
            "japaneseCounting", "hans");

    private final XWPFDocument document;
    private final Map<String, int[]> counters = new HashMap<>();

    WordNumbers(XWPFDocument document) {
        this.document = document;
    }

    /** What Word prints before the paragraph, a blank included; empty where it prints nothing. */
    String before(XWPFParagraph paragraph) {
        BigInteger numId = paragraph.getNumID();
        if (numId == null || numId.signum() == 0 || document.getNumbering() == null) {
            return "";
        }
        XWPFNum num = document.getNumbering().getNum(numId);
        if (num == null) {
            return "";
        }
        XWPFAbstractNum definition = document.getNumbering()
                .getAbstractNum(num.getCTNum().getAbstractNumId().getVal());
        int level = paragraph.getNumIlvl() == null
                ? 0
                : paragraph.getNumIlvl().min(BigInteger.valueOf(LEVELS - 1)).intValue();
        if (definition == null || level(definition, level).isEmpty()) {
            return "";
        }
        String key = paragraph.getNumStartOverride() == null
                ? "shared " + num.getCTNum().getAbstractNumId().getVal()
                : "own " + numId;
        int[] counts = counters.computeIfAbsent(key, k -> new int[LEVELS]);
        counts[level] = counts[level] == 0 ? start(paragraph, definition, level) : counts[level] + 1;
        Arrays.fill(counts, level + 1, LEVELS, 0);
        return printed(definition, level, counts);
    }

    private static String printed(XWPFAbstractNum definition, int level, int[] counts) {
        CTLvl shape = level(definition, level).orElseThrow();
        String format = format(shape);
        if (format.equals("none") || !shape.isSetLvlText()) {
            return "";
        }
        if (format.equals("bullet")) {
            return "- ";
        }
        Matcher place = PLACE.matcher(shape.getLvlText().getVal());
        StringBuilder text = new StringBuilder();
        while (place.find()) {
            int asked = Integer.parseInt(place.group(1)) - 1;
            int value = counts[asked] == 0 ? 1 : counts[asked];
            String style = level(definition, asked).map(WordNumbers::format).orElse("decimal");
            place.appendReplacement(text, Matcher.quoteReplacement(formatted(value, style)));
        }
        place.appendTail(text);
        return text.append(' ').toString();
    }

    private static String formatted(int value, String style) {
        return switch (style) {
            case "lowerLetter" -> String.valueOf((char) ('a' + (value - 1) % 26));
            case "upperLetter" -> String.valueOf((char) ('A' + (value - 1) % 26));
            case "decimalZero" -> value < 10 ? "0" + value : String.valueOf(value);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                value <= 20 ? String.valueOf((char) ('①' + value - 1)) : "(" + value + ")";
            default ->
                Optional.ofNullable(NUMBERING_SYSTEMS.get(style))
                        .map(system -> NumberFormat.getInstance(ULocale.forLanguageTag("en-u-nu-" + system))
                                .format(value))
                        .orElseGet(() -> String.valueOf(value));
        };
    }

    private static int start(XWPFParagraph paragraph, XWPFAbstractNum definition, int level) {
        if (paragraph.getNumStartOverride() != null) {
            return paragraph.getNumStartOverride().intValue();
        }
        CTLvl shape = level(definition, level).orElseThrow();
        return shape.isSetStart() ? shape.getStart().getVal().intValue() : 1;
    }

    private static String format(CTLvl level) {
        return level.isSetNumFmt() ? level.getNumFmt().getVal().toString() : "decimal";
    }

    private static Optional<CTLvl> level(XWPFAbstractNum definition, int level) {
        List<CTLvl> levels = definition.getCTAbstractNum().getLvlList();
        return levels.stream()
                .filter(candidate ->
                        candidate.getIlvl() != null && candidate.getIlvl().intValue() == level)
                .findFirst();
    }
}
