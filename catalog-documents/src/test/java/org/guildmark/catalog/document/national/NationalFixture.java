package org.guildmark.catalog.document.national;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Statement.Kind;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.SourceText;

/** Invented standards in the layout of the family, and what tests ask of a parsed one. */
record NationalFixture(ParsedDocument document) {
    private static final String SHA = "0".repeat(64);

    static String withWorkTypes() {
        return resource("paper-lantern-with-work-types.txt");
    }

    static String withoutWorkTypes() {
        return resource("paper-lantern-without-work-types.txt");
    }

    static NationalFixture parsed(String text) {
        return new NationalFixture(new NationalStandardParser().parse(SourceText.of(SHA, text)));
    }

    List<TreeNode> nodes() {
        return document.content().tree().stream()
                .flatMap(NationalFixture::withBelow)
                .toList();
    }

    List<TreeNode> nodes(TreeNode.Kind kind) {
        return nodes().stream().filter(node -> node.kind() == kind).toList();
    }

    TreeNode function(String level, String code) {
        return node(TreeNode.Kind.FUNCTION, level, code);
    }

    TreeNode content(String level, String code) {
        return node(TreeNode.Kind.CONTENT, level, code);
    }

    private TreeNode node(TreeNode.Kind kind, String level, String code) {
        return nodes(kind).stream()
                .filter(node ->
                        Objects.equals(node.level(), level) && node.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + kind + " " + code + " at " + level));
    }

    List<Statement> statements(Kind kind) {
        return nodes().stream()
                .flatMap(node -> node.statements().stream())
                .filter(statement -> statement.kind() == kind)
                .toList();
    }

    /** Statements of a node as {@code code text}. */
    static List<String> lines(TreeNode node, Kind kind) {
        return node.statements().stream()
                .filter(statement -> statement.kind() == kind)
                .map(statement -> statement.code() + " " + statement.text())
                .toList();
    }

    List<Diagnostic> diagnostics(Code code) {
        return document.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .toList();
    }

    /** The whole tree as text, to compare two readings. */
    List<String> print() {
        List<String> printed = new ArrayList<>();
        document.content().tree().forEach(node -> print("", node, printed));
        return printed;
    }

    private static void print(String path, TreeNode node, List<String> printed) {
        String own = path + "/" + node.level() + " " + node.code() + " "
                + node.title().zh() + node.tracks();
        printed.add(own);
        node.statements()
                .forEach(statement ->
                        printed.add(own + " " + statement.kind() + statement.code() + " " + statement.text()));
        node.children().forEach(child -> print(own, child, printed));
    }

    private static Stream<TreeNode> withBelow(TreeNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(NationalFixture::withBelow));
    }

    private static String resource(String name) {
        try (InputStream stream = NationalFixture.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
