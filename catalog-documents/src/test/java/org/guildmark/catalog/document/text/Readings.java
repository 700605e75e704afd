package org.guildmark.catalog.document.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Logger;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.ParsedDocument;
import org.junit.jupiter.api.Assumptions;

/** What the tests of table parsers share: a readable picture of a reading, and the documents given from outside. */
public final class Readings {
    private static final Logger LOG = Logger.getLogger(Readings.class.getName());
    private static final String FOLDER = "GUILDMARK_STANDARDS";

    private Readings() {}

    /** One line for each task: {@code LEVEL [tracks] code area / code task: code text | …}. */
    public static List<String> tasks(ParsedDocument document) {
        List<String> lines = new ArrayList<>();
        for (TreeNode area : document.content().tree()) {
            for (TreeNode task : area.children()) {
                if (task.kind() == TreeNode.Kind.CONTENT) {
                    List<String> statements = new ArrayList<>();
                    task.statements().forEach(each -> statements.add(word(each.code()) + each.text()));
                    lines.add(task.level() + " " + task.tracks() + " " + word(area.code())
                            + area.title().zh() + " / " + word(task.code())
                            + task.title().zh() + ": " + String.join(" | ", statements));
                }
            }
        }
        return lines;
    }

    private static String word(String code) {
        return code == null ? "" : code + " ";
    }

    public static List<Diagnostic> diagnostics(ParsedDocument document, Diagnostic.Code code) {
        return document.diagnostics().stream()
                .filter(each -> each.code() == code)
                .toList();
    }

    public static long count(TreeNode node, Statement.Kind kind) {
        return node.statements().stream().filter(each -> each.kind() == kind).count()
                + node.children().stream()
                        .mapToLong(child -> count(child, kind))
                        .sum();
    }

    /** Everything that came out, folded, for looking up whether a text survived. */
    public static String everything(ParsedDocument document) {
        try {
            return Widths.folded(new ObjectMapper()
                    .writeValueAsString(document)
                    .replace("\\n", "")
                    .replace("\\\"", "\""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The pieces of a table row that must survive: each cell, taken apart at its numbers. */
    public static List<String> pieces(String row) {
        List<String> pieces = new ArrayList<>();
        for (String cell : row.split("\t")) {
            for (String piece : Widths.folded(Markup.stripped(cell)).split("\\d+(?:\\.\\d+)*[).]?|[<>/]")) {
                if (piece.codePoints().filter(Character::isIdeographic).count() > 1) {
                    pieces.add(piece);
                }
            }
        }
        return pieces;
    }

    /** A document of the folder given by the environment; the test is skipped, loudly, where there is none. */
    public static SourceText document(String name) {
        String folder = System.getenv(FOLDER);
        if (folder == null || !Files.isRegularFile(Path.of(folder, name))) {
            LOG.warning(() -> "NOT TESTED: " + name + " was not read, because " + FOLDER
                    + " is not set to a folder that holds it. Totals of the real document are unchecked.");
            Assumptions.abort(FOLDER + " does not hold " + name);
        }
        try {
            return SourceText.of("0".repeat(64), Files.readString(Path.of(folder, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
