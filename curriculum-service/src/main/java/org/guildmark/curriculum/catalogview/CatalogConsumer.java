package org.guildmark.curriculum.catalogview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;
import org.guildmark.platform.inbox.EventConsumer;
import org.guildmark.platform.inbox.PoisonException;

/** Hears what the catalog publishes. */
@ApplicationScoped
class CatalogConsumer {
    private final CatalogStates states;
    private final RebuildRepository rebuilds;

    CatalogConsumer(CatalogStates states, RebuildRepository rebuilds) {
        this.states = states;
        this.rebuilds = rebuilds;
    }

    @Produces
    @Singleton
    EventConsumer consumer() {
        return reading(rebuilds::generation);
    }

    /** What the running consumer does, for the generation of a rebuild. */
    EventConsumer rebuilding(int generation) {
        return reading(() -> generation);
    }

    private EventConsumer reading(IntSupplier generation) {
        return EventConsumer.named("catalog-view")
                .reading(EditionState.TOPIC, CrosswalkState.TOPIC)
                .on(EditionState.TYPE, event -> {
                    EditionState state = event.dataAs(EditionState.class);
                    if (state.standard() == null || state.edition() == null || state.content() == null) {
                        throw new PoisonException("The state of an edition lacks its standard, edition or content");
                    }
                    states.take(state, generation.getAsInt());
                })
                .on(CrosswalkState.TYPE, event -> {
                    CrosswalkState state = event.dataAs(CrosswalkState.class);
                    if (state.id() == null || state.from() == null || state.to() == null || state.type() == null) {
                        throw new PoisonException("The state of a crosswalk lacks its id, type or ends");
                    }
                    states.take(state, generation.getAsInt());
                });
    }
}
