package org.guildmark.catalog.document.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;

/** Counts what was read, so that an editor can compare it with the printed document at a glance. */
public final class Summary {
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    private Summary() {}

    /** One diagnostic with the counts of the whole, one for each level, one for what belongs to no level. */
    public static List<Diagnostic> of(StandardContent content) {
        Map<String, Summary> byLevel = new LinkedHashMap<>();
        Summary whole = new Summary();
        content.tree().forEach(root -> count(root, whole, byLevel));
        List<Diagnostic> found = new ArrayList<>();
        found.add(whole.diagnostic("Read in all"));
        byLevel.forEach((level, counts) -> found.add(counts.diagnostic("Read at " + level)));
        return found;
    }

    private static void count(TreeNode node, Summary whole, Map<String, Summary> byLevel) {
        Summary level = byLevel.computeIfAbsent(node.level() == null ? "no level" : node.level(), key -> new Summary());
        for (Summary each : List.of(whole, level)) {
            each.counts.merge(node.kind().name(), 1, Integer::sum);
            for (Statement statement : node.statements()) {
                each.counts.merge(statement.kind().name(), 1, Integer::sum);
            }
        }
        node.children().forEach(child -> count(child, whole, byLevel));
    }

    private Diagnostic diagnostic(String what) {
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, count) -> parts.add(count + " " + kind));
        return Diagnostic.of(
                Severity.INFO,
                Code.SUMMARY,
                what + ": " + (parts.isEmpty() ? "nothing" : String.join(", ", parts)),
                0,
                0);
    }
}
