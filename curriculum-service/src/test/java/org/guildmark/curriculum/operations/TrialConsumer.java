package org.guildmark.curriculum.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.guildmark.platform.inbox.EventConsumer;
import org.guildmark.platform.inbox.PoisonException;

/** Refuses what it is told to. The catalog's topics stay clean: what a rebuild of the read model finds there must do. */
@ApplicationScoped
class TrialConsumer {
    static final String NAME = "trial";
    static final String TOPIC = "trial.kite.v1";
    static final String TYPE = "org.guildmark.trial.kite-flown.v1";

    private final Set<String> refused = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<String> handled = new ConcurrentLinkedQueue<>();

    @Produces
    @Singleton
    EventConsumer trial() {
        return EventConsumer.named(NAME).reading(TOPIC).on(TYPE, event -> {
            String key = event.key();
            if (refused.contains(key)) {
                throw new PoisonException("The string of the kite is torn");
            }
            handled.add(key);
        });
    }

    void refuse(String key) {
        refused.add(key);
    }

    void mend() {
        refused.clear();
    }

    long handled(String key) {
        return handled.stream().filter(key::equals).count();
    }
}
