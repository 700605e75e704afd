package org.guildmark.catalog.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A branch of a standard: a work type, a business line, or a direction within a line.
 *
 * @param code stable within the standard: the title's slug, below its parent's code and a dot where nested
 * @param parent code of the enclosing track; null at the top
 */
public record Track(String code, Kind kind, Text title, String parent) {
    /** What divides the standard here. */
    @Schema(name = "TrackKind")
    public enum Kind {
        /** 工种, e.g. 网商. */
        WORK_TYPE,
        /** 业务线, e.g. 传统贸易. */
        LINE,
        /** 方向 within a line, e.g. 出口. */
        DIRECTION
    }
}
