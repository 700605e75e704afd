package org.guildmark.catalog.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.content.Inferred;
import org.guildmark.catalog.content.Provenance;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.reading.StatementView.LevelRef;
import org.guildmark.catalog.reading.StatementView.TrackRef;

/** The tree of an edition, whole or without its statements. */
@Schema(name = "Tree")
public record TreeView(UUID standardId, UUID editionId, int revision, List<Node> items) {

    /** A function, content or section. */
    @Schema(name = "TreeNode")
    public record Node(
            UUID id,
            TreeNode.Kind kind,
            @Schema(description = "As printed; null where none is printed", examples = "2.1") String code,
            Text title,
            @Schema(description = "Null where the node belongs to every level") LevelRef level,
            List<TrackRef> tracks,
            @Schema(description = "True for an area that counts only for those who chose it") boolean optional,
            @Schema(description = "Null where nothing is printed or the caller may not read it") String descriptor,
            @JsonInclude(JsonInclude.Include.NON_NULL) Inferred inferred,
            @JsonInclude(JsonInclude.Include.NON_NULL) Provenance provenance,
            @Schema(description = "Statements directly in this node, by kind") Map<Statement.Kind, Long> counts,
            List<Node> children,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Left out of a collapsed tree")
                    List<Leaf> statements) {}

    /** A statement where the path is plain from its place in the tree. */
    @Schema(name = "TreeStatement")
    public record Leaf(
            UUID id,
            Statement.Kind kind,
            String code,
            @Schema(description = "Null where the caller may not read it") String text,
            Text label,
            @JsonInclude(JsonInclude.Include.NON_NULL) Inferred inferred) {}

    /** @param collapsed true to leave the statements out */
    static TreeView of(EditionSnapshot edition, StatementFilter filter, boolean collapsed, boolean withText) {
        Builder builder = new Builder(edition, filter, collapsed, withText);
        return new TreeView(
                edition.standardId(),
                edition.editionId(),
                edition.revision(),
                builder.nodes(edition.content().tree()));
    }

    private record Builder(EditionSnapshot edition, StatementFilter filter, boolean collapsed, boolean withText) {

        List<Node> nodes(List<TreeNode> nodes) {
            return nodes.stream().filter(filter::shows).map(this::node).toList();
        }

        private Node node(TreeNode node) {
            Map<Statement.Kind, Long> counts = new EnumMap<>(Statement.Kind.class);
            node.statements().forEach(statement -> counts.merge(statement.kind(), 1L, Long::sum));
            return new Node(
                    node.id(),
                    node.kind(),
                    node.code(),
                    node.title(),
                    LevelRef.of(node.level() == null ? null : edition.levels().get(node.level())),
                    node.tracks().stream()
                            .map(code -> TrackRef.of(edition.tracks().get(code)))
                            .toList(),
                    node.optional(),
                    withText ? node.descriptor() : null,
                    node.inferred(),
                    node.provenance(),
                    counts,
                    nodes(node.children()),
                    collapsed
                            ? null
                            : node.statements().stream().map(this::leaf).toList());
        }

        private Leaf leaf(Statement statement) {
            return new Leaf(
                    statement.id(),
                    statement.kind(),
                    statement.code(),
                    withText ? statement.text() : null,
                    statement.label(),
                    statement.inferred());
        }
    }
}
