package org.guildmark.catalog.edition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.guildmark.platform.cloudevents.TopicDefinition;

/** The topic that editions are published on. */
@ApplicationScoped
class EditionTopic {
    @Produces
    TopicDefinition topic() {
        return TopicDefinition.state(EditionEvents.TOPIC);
    }
}
