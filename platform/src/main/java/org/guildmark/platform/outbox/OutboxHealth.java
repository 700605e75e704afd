package org.guildmark.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows a relay that cannot send as degraded, and never as down: the service answers and publishes all the same, and
 * taking it out of service would help nobody.
 */
@Readiness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private final OutboxStatus status;

    OutboxHealth(OutboxStatus status) {
        this.status = status;
    }

    @Override
    public HealthCheckResponse call() {
        Optional<Instant> failingSince = status.failingSince();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("outbox")
                .up()
                .withData("state", failingSince.isPresent() ? "degraded" : "sending")
                .withData("lagMillis", status.lag().toMillis());
        failingSince.ifPresent(since -> answer.withData("failingSince", since.toString()));
        return answer.build();
    }
}
