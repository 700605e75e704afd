package org.guildmark.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/** Which cell styles show a number as a date: the only sign that a typed code was taken for one. */
final class DateStyles {
    private static final DateStyles NONE = new DateStyles(new BitSet());

    private final BitSet dates;

    private DateStyles(BitSet dates) {
        this.dates = dates;
    }

    boolean isDate(String style) {
        int index = Numbers.index(style);
        return index >= 0 && dates.get(index);
    }

    static DateStyles of(XSSFReader workbook) throws IOException, InvalidFormatException, XMLStreamException {
        try (InputStream styles = workbook.getStylesData()) {
            return styles == null ? NONE : read(WorkbookGuard.xml(styles));
        }
    }

    private static DateStyles read(XMLStreamReader styles) throws XMLStreamException {
        Map<Integer, String> formats = new HashMap<>();
        BitSet dates = new BitSet();
        boolean cellStyles = false;
        int style = 0;
        while (styles.hasNext()) {
            int event = styles.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (styles.getLocalName()) {
                    case "numFmt" ->
                        formats.put(
                                Numbers.index(styles.getAttributeValue(null, "numFmtId")),
                                styles.getAttributeValue(null, "formatCode"));
                    case "cellXfs" -> cellStyles = true;
                    case "xf" -> {
                        if (cellStyles) {
                            dates.set(style++, isDate(styles.getAttributeValue(null, "numFmtId"), formats));
                        }
                    }
                    default -> {
                        // fonts, fills and borders say nothing of the value
                    }
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && styles.getLocalName().equals("cellXfs")) {
                cellStyles = false;
            }
        }
        return new DateStyles(dates);
    }

    private static boolean isDate(String id, Map<Integer, String> formats) {
        int format = Numbers.index(id);
        if (format < 0) {
            return false;
        }
        String code = formats.containsKey(format) ? formats.get(format) : BuiltinFormats.getBuiltinFormat(format);
        return code != null && DateUtil.isADateFormat(format, code);
    }
}
