package org.guildmark.catalog.content;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a level leads to.
 *
 * @param level level code; null where the document names no level
 * @param kind post (岗位) or position (职位)
 * @param context line of business or kind of employer the posts are listed under; null where none
 * @param open true where the list ends in 等
 */
@Schema(name = "PositionContent")
public record Position(String level, Kind kind, String context, List<String> titles, boolean open, String clause) {
    /** 岗位 or 职位. */
    @Schema(name = "PositionKind")
    public enum Kind {
        POST,
        POSITION
    }
}
