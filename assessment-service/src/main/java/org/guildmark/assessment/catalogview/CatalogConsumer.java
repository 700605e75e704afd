package org.guildmark.assessment.catalogview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.guildmark.platform.inbox.EventConsumer;
import org.guildmark.platform.inbox.PoisonException;

/** Hears what the catalog publishes. */
@ApplicationScoped
class CatalogConsumer {
    private final CatalogStates states;

    CatalogConsumer(CatalogStates states) {
        this.states = states;
    }

    @Produces
    @Singleton
    EventConsumer consumer() {
        return EventConsumer.named("catalog-view").reading(EditionState.TOPIC).on(EditionState.TYPE, event -> {
            EditionState state = event.dataAs(EditionState.class);
            if (state.standard() == null || state.edition() == null || state.content() == null) {
                throw new PoisonException("The state of an edition lacks its standard, edition or content");
            }
            states.take(state);
        });
    }
}
