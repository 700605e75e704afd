package org.guildmark.assessment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.platform.cloudevents.DomainEvent;
import org.guildmark.platform.cloudevents.TopicDefinition;
import org.guildmark.platform.outbox.Outbox;

/** What others are told of registrations: the state after each change, with opaque ids and nothing of the person. */
@ApplicationScoped
public class RegistrationEvents {
    /** Compacted; key = registration id. */
    public static final String TOPIC = "assessment.registration.v1";

    private static final String TYPE = "org.guildmark.assessment.registration.registration-state.v1";
    private static final URI SCHEMA =
            URI.create("https://guildmark.org/contracts/events/assessment/registration-state.v1.schema.json");

    private final Outbox outbox;

    RegistrationEvents(Outbox outbox) {
        this.outbox = outbox;
    }

    @Produces
    TopicDefinition registrationTopic() {
        return TopicDefinition.state(TOPIC);
    }

    /**
     * @param organisationId null where the candidate applied alone
     * @param decision what holds: of the rules, or of an officer
     */
    public record RegistrationState(
            UUID registrationId,
            UUID planId,
            UUID candidateId,
            UUID organisationId,
            Registration.Status status,
            Outcome decision,
            Instant updatedAt) {}

    void changed(Registration registration) {
        changed(List.of(registration));
    }

    void changed(List<Registration> registrations) {
        outbox.publish(registrations.stream().map(RegistrationEvents::event).toList());
    }

    private static DomainEvent event(Registration registration) {
        return DomainEvent.of(
                        TYPE,
                        TOPIC,
                        registration.id(),
                        new RegistrationState(
                                registration.id(),
                                registration.planId(),
                                registration.candidateId(),
                                registration.organisationId(),
                                registration.status(),
                                registration.outcome(),
                                registration.updatedAt()))
                .about("registrations/" + registration.id())
                .describedBy(SCHEMA);
    }
}
