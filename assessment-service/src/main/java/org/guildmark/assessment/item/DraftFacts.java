package org.guildmark.assessment.item;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.media.MediaStore;

/** What is known of all that drafts name: asked once, however many drafts there are. */
@ApplicationScoped
class DraftFacts {
    private final ItemRepository items;
    private final CatalogView catalog;
    private final MediaStore media;

    DraftFacts(ItemRepository items, CatalogView catalog, MediaStore media) {
        this.items = items;
        this.catalog = catalog;
        this.media = media;
    }

    /** What drafts name. */
    record Named(Collection<String> codes, Collection<UUID> statements, Collection<String> images) {}

    /**
     * What there is of it.
     *
     * @param codes the body's items by code
     * @param editions by statement
     * @param images that the body has
     */
    record Known(Map<String, UUID> codes, Map<UUID, Edition> editions, Set<String> images) {}

    Known of(UUID bodyId, Named named) {
        return new Known(
                items.idsByCode(bodyId, named.codes()),
                catalog.editionsOf(named.statements()),
                media.known(bodyId, named.images()));
    }
}
