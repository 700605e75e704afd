package org.guildmark.catalog.document;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.source.DocumentReader;
import org.guildmark.catalog.document.source.UnreadableDocumentException;
import org.guildmark.catalog.document.text.SourceText;

/** A document as the import reads it, and the counts that tests compare with what people counted. */
record DocumentFacts(DocumentParser parser, ParsedDocument parsed) {

    static DocumentFacts of(Path file) {
        try {
            SourceText source = new DocumentReader()
                    .read(Files.readAllBytes(file), file.getFileName().toString())
                    .source();
            DocumentParser parser = DocumentParsers.recognise(source).orElse(null);
            assertTrue(parser != null, () -> "no family recognises " + file.getFileName());
            return new DocumentFacts(parser, parser.parse(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableDocumentException e) {
            throw new AssertionError(e);
        }
    }

    StandardContent content() {
        return parsed.content();
    }

    /** @param level code; null for what belongs to no level */
    long nodes(TreeNode.Kind kind, String level) {
        return allNodes()
                .filter(node -> node.kind() == kind && Objects.equals(node.level(), level))
                .count();
    }

    long nodes(TreeNode.Kind kind) {
        return allNodes().filter(node -> node.kind() == kind).count();
    }

    long statements(Statement.Kind kind, String level) {
        return PlacedStatement.allOf(content()).stream()
                .filter(placed -> placed.statement().kind() == kind)
                .filter(placed -> Objects.equals(
                        placed.level() == null ? null : placed.level().code(), level))
                .count();
    }

    long statements(Statement.Kind kind) {
        return PlacedStatement.allOf(content()).stream()
                .filter(placed -> placed.statement().kind() == kind)
                .count();
    }

    private Stream<TreeNode> allNodes() {
        return content().tree().stream().flatMap(DocumentFacts::withDescendants);
    }

    private static Stream<TreeNode> withDescendants(TreeNode node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(DocumentFacts::withDescendants));
    }

    /** Ids in the order of the document, nodes and statements together. */
    static List<Object> ids(StandardContent content) {
        return content.tree().stream()
                .flatMap(DocumentFacts::withDescendants)
                .flatMap(node -> Stream.concat(
                        Stream.of((Object) node.id()),
                        node.statements().stream().map(Statement::id)))
                .toList();
    }
}
