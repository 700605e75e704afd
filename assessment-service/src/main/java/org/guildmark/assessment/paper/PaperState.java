package org.guildmark.assessment.paper;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a paper stands. */
@Schema(name = "PaperState")
public enum PaperState {
    /** May be thrown away. */
    DRAFT,
    /** For good: its item versions never change. */
    RELEASED,
    /** Was released and is not used any more. */
    WITHDRAWN
}
