package org.guildmark.catalog.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.reading.StandardView.Counts;

/** Counts what an edition holds. */
record ContentCounts(StandardContent content, List<PlacedStatement> statements) {

    Counts ofAll() {
        return count(level -> true);
    }

    Counts ofLevel(String code) {
        return count(code::equals);
    }

    private Counts count(Predicate<String> levelFits) {
        Map<Statement.Kind, Long> byKind = new EnumMap<>(Statement.Kind.class);
        statements.stream()
                .filter(placed -> levelFits.test(
                        placed.level() == null ? "" : placed.level().code()))
                .forEach(placed -> byKind.merge(placed.statement().kind(), 1L, Long::sum));
        return new Counts(
                nodes(TreeNode.Kind.FUNCTION, levelFits, content.tree()),
                nodes(TreeNode.Kind.CONTENT, levelFits, content.tree()),
                byKind);
    }

    private static int nodes(TreeNode.Kind kind, Predicate<String> levelFits, List<TreeNode> nodes) {
        int count = 0;
        for (TreeNode node : nodes) {
            if (node.kind() == kind && levelFits.test(Objects.requireNonNullElse(node.level(), ""))) {
                count++;
            }
            count += nodes(kind, levelFits, node.children());
        }
        return count;
    }
}
