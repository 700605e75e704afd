package org.guildmark.platform.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows a consumer that cannot go on as degraded, and never as down: the service answers all the same with what it
 * knows, and taking it out of service would help nobody. The reasons are in the log, not in an open answer.
 */
@Readiness
@ApplicationScoped
class InboxHealth implements HealthCheck {

    private final EventConsumers consumers;

    InboxHealth(EventConsumers consumers) {
        this.consumers = consumers;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("inbox").up();
        for (ConsumerStatus status : consumers.statuses()) {
            String name = status.consumer();
            answer.withData(name + ".state", status.failingSince().isPresent() ? "degraded" : "handling")
                    .withData(name + ".lag", status.lag())
                    .withData(name + ".deadLetters", (long) status.deadLetters());
            status.failingSince().ifPresent(since -> answer.withData(name + ".failingSince", since.toString()));
        }
        return answer.build();
    }
}
