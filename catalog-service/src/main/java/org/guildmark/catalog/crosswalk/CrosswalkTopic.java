package org.guildmark.catalog.crosswalk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.guildmark.platform.cloudevents.TopicDefinition;

/** The topic that associations are published on. */
@ApplicationScoped
class CrosswalkTopic {
    @Produces
    TopicDefinition topic() {
        return TopicDefinition.state(CrosswalkEvents.TOPIC);
    }
}
