package org.guildmark.catalog.content;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A node of the tree: function, content, or a section of the basic requirements.
 *
 * @param id deterministic; null until first publication
 * @param code as printed, width-folded and without spaces, e.g. {@code 2.1}; null where none is printed
 * @param level level code; null where the node belongs to every level
 * @param tracks codes of the tracks to which the node belongs, none for all of them; a nested track is preceded by its
 *     parent
 * @param optional true for an optional area, which counts only for those who chose it
 * @param descriptor what the document says of the node beside its statements; null where nothing
 * @param inferred why a lost label was filled in; null where everything is as printed
 */
@Schema(name = "TreeNodeContent")
public record TreeNode(
        UUID id,
        Kind kind,
        String code,
        Text title,
        String level,
        List<String> tracks,
        boolean optional,
        String descriptor,
        Inferred inferred,
        Provenance provenance,
        List<TreeNode> children,
        List<Statement> statements) {

    public TreeNode {
        tracks = List.copyOf(tracks);
        children = List.copyOf(children);
        statements = List.copyOf(statements);
    }

    public TreeNode withId(UUID newId) {
        return new TreeNode(
                newId,
                kind,
                code,
                title,
                level,
                tracks,
                optional,
                descriptor,
                inferred,
                provenance,
                children,
                statements);
    }

    public TreeNode withChildren(List<TreeNode> newChildren) {
        return new TreeNode(
                id,
                kind,
                code,
                title,
                level,
                tracks,
                optional,
                descriptor,
                inferred,
                provenance,
                newChildren,
                statements);
    }

    public TreeNode withStatements(List<Statement> newStatements) {
        return new TreeNode(
                id,
                kind,
                code,
                title,
                level,
                tracks,
                optional,
                descriptor,
                inferred,
                provenance,
                children,
                newStatements);
    }

    /** Place of a node in the tree. */
    @Schema(name = "TreeNodeKind")
    public enum Kind {
        /** First level: 职业功能, 工作领域, 工作项目. */
        FUNCTION,
        /** Second level: 工作内容, 工作任务. */
        CONTENT,
        /** A section of the basic requirements: 职业道德, 基础知识 and the like. */
        SECTION
    }
}
