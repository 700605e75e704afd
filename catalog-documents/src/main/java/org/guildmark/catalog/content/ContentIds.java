package org.guildmark.catalog.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.platform.identity.Ids;

/**
 * Gives every node and statement its deterministic identity: a UUIDv5 of (standardKey, edition, level code, track, path
 * as titles, kind, position), so that two installations agree on every id and a re-import changes none. The position
 * counts what is alike in all other parts, in printed order; in a competency library the printed code replaces it. The
 * printed number is no part of it otherwise: numbers repeat.
 */
public final class ContentIds {
    private final String standardKey;
    private final String edition;
    private final boolean codesAreKeys;
    private final Map<List<String>, Integer> counts = new HashMap<>();
    private final Set<UUID> used = new HashSet<>();

    private ContentIds(String standardKey, String edition, StandardKind kind) {
        this.standardKey = standardKey;
        this.edition = edition;
        this.codesAreKeys = kind == StandardKind.COMPETENCY_LIBRARY;
    }

    public static UUID ofStandard(String standardKey) {
        return Ids.deterministic(List.of(standardKey));
    }

    public static UUID ofEdition(String standardKey, String edition) {
        return Ids.deterministic(List.of(standardKey, edition));
    }

    /** The content with an id wherever there was none; ids given at first publication stay as they are. */
    public static StandardContent assign(StandardContent content, String standardKey, String edition) {
        ContentIds ids = new ContentIds(standardKey, edition, content.profile().kind());
        content.tree().forEach(ids::collectUsed);
        return content.withTree(content.tree().stream()
                .map(root -> ids.assigned(root, List.of()))
                .toList());
    }

    /**
     * The content without the ids that are not in {@code known}: a draft may have been edited by hand, and an id of
     * another edition must not come back as this one's.
     */
    public static StandardContent retain(StandardContent content, Set<UUID> known) {
        return content.withTree(
                content.tree().stream().map(root -> retained(root, known)).toList());
    }

    /** Every id in the content. */
    public static Set<UUID> in(StandardContent content) {
        ContentIds ids = new ContentIds("", "", content.profile().kind());
        content.tree().forEach(ids::collectUsed);
        return Set.copyOf(ids.used);
    }

    private static TreeNode retained(TreeNode node, Set<UUID> known) {
        return node.withId(node.id() != null && known.contains(node.id()) ? node.id() : null)
                .withChildren(node.children().stream()
                        .map(child -> retained(child, known))
                        .toList())
                .withStatements(node.statements().stream()
                        .map(statement -> statement.id() != null && known.contains(statement.id())
                                ? statement
                                : statement.withId(null))
                        .toList());
    }

    private TreeNode assigned(TreeNode node, List<String> titlesAbove) {
        List<String> titles = new ArrayList<>(titlesAbove);
        titles.add(node.title().zh());
        UUID id = node.id() != null ? node.id() : next(node, titles, node.kind().name(), null);
        List<Statement> statements = node.statements().stream()
                .map(statement -> assigned(statement, node, titles))
                .toList();
        List<TreeNode> children =
                node.children().stream().map(child -> assigned(child, titles)).toList();
        return node.withId(id).withChildren(children).withStatements(statements);
    }

    private Statement assigned(Statement statement, TreeNode node, List<String> titles) {
        if (statement.id() != null) {
            return statement;
        }
        String code = codesAreKeys ? statement.code() : null;
        return statement.withId(next(node, titles, statement.kind().name(), code));
    }

    private UUID next(TreeNode node, List<String> titles, String kind, String codeAsPosition) {
        List<String> parts = new ArrayList<>();
        parts.add(standardKey);
        parts.add(edition);
        parts.add(node.level() == null ? "" : node.level());
        parts.add(String.join(",", node.tracks()));
        parts.addAll(titles);
        parts.add(kind);
        if (codeAsPosition != null) {
            parts.add(codeAsPosition);
        }
        UUID id;
        do {
            // A correction may add a statement beside those that keep the ids of their first publication.
            int position = counts.merge(List.copyOf(parts), 1, Integer::sum);
            List<String> name = new ArrayList<>(parts);
            if (codeAsPosition == null || position > 1) {
                name.add(Integer.toString(position));
            }
            id = Ids.deterministic(name);
        } while (!used.add(id));
        return id;
    }

    private void collectUsed(TreeNode node) {
        addUsed(node.id());
        node.statements().forEach(statement -> addUsed(statement.id()));
        node.children().forEach(this::collectUsed);
    }

    private void addUsed(UUID id) {
        if (id != null) {
            used.add(id);
        }
    }
}
