package org.guildmark.assessment.item;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an item has come. */
@Schema(name = "ItemState")
public enum ItemState {
    /** Being written; an edit brings a reviewed or an active item back here. */
    DRAFT,
    /** Somebody else than its last editor has read it. */
    REVIEWED,
    /** May be drawn into papers. */
    ACTIVE,
    /** For good out of use; papers that hold it keep it. */
    RETIRED
}
