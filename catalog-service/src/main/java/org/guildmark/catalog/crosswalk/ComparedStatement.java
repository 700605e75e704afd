package org.guildmark.catalog.crosswalk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.text.Widths;
import org.guildmark.catalog.reading.EditionSnapshot;

/**
 * A statement ready to be compared with others.
 *
 * @param wording folded, for telling equal wording; empty where there is none
 * @param terms of the wording, else of the label
 * @param path terms of the titles above; one object for all statements of a node
 */
record ComparedStatement(PlacedStatement placed, String wording, Terms terms, Terms path) {

    static List<ComparedStatement> allOf(EditionSnapshot edition) {
        return allOf(edition.statements());
    }

    static List<ComparedStatement> allOf(List<PlacedStatement> statements) {
        Map<List<String>, Terms> paths = new HashMap<>();
        Map<String, String> known = new HashMap<>();
        UnaryOperator<String> pool = term -> known.computeIfAbsent(term, t -> t);
        return statements.stream().map(placed -> of(placed, paths, pool)).toList();
    }

    private static ComparedStatement of(
            PlacedStatement placed, Map<List<String>, Terms> paths, UnaryOperator<String> pool) {
        List<String> titles = new ArrayList<>();
        placed.path().stream().map(TreeNode::title).forEach(title -> add(titles, title));
        List<String> texts = new ArrayList<>();
        String text = placed.statement().text();
        if (text == null) {
            add(texts, placed.statement().label());
        } else {
            texts.add(text);
        }
        return new ComparedStatement(
                placed,
                Widths.folded(text == null ? "" : text),
                Terms.of(texts, pool),
                paths.computeIfAbsent(titles, t -> Terms.of(t, pool)));
    }

    private static void add(List<String> texts, Text text) {
        if (text != null) {
            if (text.zh() != null) {
                texts.add(text.zh());
            }
            if (text.en() != null) {
                texts.add(text.en());
            }
        }
    }
}
