package org.guildmark.assessment.registration.bulk;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.guildmark.platform.problem.ProblemException;

/** A sheet of candidates as it came, cut into cells. UTF-8, or GB18030 as Chinese Excel writes it. */
record Sheet(List<Row> rows) {
    static final int MOST_ROWS = 20_000;

    /** Empty lines are read as well, so that lines are counted as an editor counts them. */
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(false).get();

    private static final Charset GB18030 = Charset.forName("GB18030");

    /** @param line in the file, counted from 1 */
    record Row(long line, Map<Column, String> cells) {
        /** Empty where there is nothing. */
        String at(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** @throws ProblemException 422 for a file that is no such sheet */
    static Sheet read(byte[] bytes) {
        try (CSVParser parser = FORMAT.parse(new StringReader(decoded(bytes)))) {
            List<Row> rows = new ArrayList<>();
            Map<Integer, Column> header = null;
            long line = 1;
            for (CSVRecord found : parser) {
                boolean blank = found.stream().allMatch(String::isBlank);
                if (!blank && header == null) {
                    header = header(found);
                } else if (!blank) {
                    rows.add(new Row(line, cells(found, header)));
                }
                line = parser.getCurrentLineNumber() + 1;
                if (rows.size() > MOST_ROWS) {
                    throw ProblemException.unprocessable(
                            "TOO_MANY_ROWS", "A sheet has at most " + MOST_ROWS + " candidates.");
                }
            }
            if (rows.isEmpty()) {
                throw ProblemException.unprocessable("SHEET_EMPTY", "The sheet has no row below its header.");
            }
            return new Sheet(rows);
        } catch (IOException | UncheckedIOException malformed) {
            throw ProblemException.unprocessable("SHEET_UNREADABLE", "The file is no CSV: a quote may be missing.")
                    .at("/file", "cannot be read")
                    .causedBy(malformed);
        }
    }

    private static String decoded(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(bytes, GB18030);
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static Map<Integer, Column> header(CSVRecord first) {
        Map<Integer, Column> header = new HashMap<>();
        List<String> unknown = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            String name = first.get(i);
            int place = i;
            if (!name.isBlank()) {
                Column.of(name).ifPresentOrElse(column -> header.put(place, column), () -> unknown.add(name.strip()));
            }
        }
        String missing = Stream.of(Column.values())
                .filter(Column::required)
                .filter(column -> !header.containsValue(column))
                .map(Column::zh)
                .collect(Collectors.joining(", "));
        boolean twice = header.values().stream().distinct().count() < header.size();
        if (!missing.isEmpty() || !unknown.isEmpty() || twice) {
            throw ProblemException.unprocessable(
                            "SHEET_COLUMNS",
                            (missing.isEmpty() ? "" : "Missing: " + missing + ". ")
                                    + (unknown.isEmpty() ? "" : unknown.size() + " columns are unknown. ")
                                    + (twice ? "A column occurs twice. " : "")
                                    + "The template has the right ones.")
                    .at("/file", "has other columns than the template");
        }
        return header;
    }

    private static Map<Column, String> cells(CSVRecord found, Map<Integer, Column> header) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        header.forEach((place, column) -> {
            if (place < found.size() && !found.get(place).isBlank()) {
                cells.put(column, found.get(place).strip());
            }
        });
        return cells;
    }
}
