package org.guildmark.catalog.content;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One requirement. Its level, tracks and path are those of the node that holds it.
 *
 * @param id deterministic; null until first publication
 * @param code printed number, width-folded, without spaces and without closing brackets, e.g. {@code 1.1.1} or
 *     {@code 3}; null where none is printed. Not a key: numbers repeat
 * @param text wording as printed, line breaks of the extraction removed
 * @param label our short form; null until an editor gives one
 * @param inferred why a lost part was filled in; null where everything is as printed
 */
@Schema(name = "StatementContent")
public record Statement(
        UUID id, Kind kind, String code, String text, Text label, Inferred inferred, Provenance provenance) {

    public Statement withId(UUID newId) {
        return new Statement(newId, kind, code, text, label, inferred, provenance);
    }

    /** What a statement asks for. */
    @Schema(name = "StatementKind")
    public enum Kind {
        /** 技能要求. */
        SKILL,
        /** 相关知识要求. */
        KNOWLEDGE,
        /** 职业能力 of a competency library. */
        COMPETENCY,
        /** 基础知识. */
        BASIC_KNOWLEDGE,
        /** 职业道德, 职业守则. */
        ETHICS,
        /** 通用能力, 技术条件: what a person is like rather than does. */
        TRAIT
    }
}
