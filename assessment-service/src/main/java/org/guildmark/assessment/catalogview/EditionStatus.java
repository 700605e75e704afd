package org.guildmark.assessment.catalogview;

/** Where an edition stands, in the catalog's words. */
public enum EditionStatus {
    PUBLISHED,
    SUPERSEDED,
    WITHDRAWN
}
