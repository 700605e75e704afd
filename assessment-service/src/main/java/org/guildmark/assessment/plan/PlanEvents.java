package org.guildmark.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.DeliveryMode;
import org.guildmark.platform.cloudevents.DomainEvent;
import org.guildmark.platform.cloudevents.TopicDefinition;
import org.guildmark.platform.outbox.Outbox;

/** What others are told of plans: the full state after each change, from the announcement on. Nobody is named in it. */
@ApplicationScoped
public class PlanEvents {
    /** Compacted; key = plan id. */
    public static final String TOPIC = "assessment.plan.v1";

    private static final String TYPE = "org.guildmark.assessment.plan.plan-state.v1";
    private static final URI SCHEMA =
            URI.create("https://guildmark.org/contracts/events/assessment/plan-state.v1.schema.json");

    private final Outbox outbox;
    private final ExamSessionRepository sessions;

    PlanEvents(Outbox outbox, ExamSessionRepository sessions) {
        this.outbox = outbox;
        this.sessions = sessions;
    }

    @Produces
    TopicDefinition planTopic() {
        return TopicDefinition.state(TOPIC);
    }

    /** The whole state. */
    public record PlanState(
            Announced plan, StandardRef standard, List<HeldComponent> components, List<HeldSession> sessions) {}

    /**
     * @param windowFrom first local day
     * @param windowTo last local day
     */
    public record Announced(
            UUID id,
            UUID bodyId,
            Text title,
            PlanStatus status,
            String zoneId,
            Instant applicationOpensAt,
            Instant applicationClosesAt,
            LocalDate windowFrom,
            LocalDate windowTo,
            Instant updatedAt) {}

    /** @param track null where the level has none */
    public record StandardRef(UUID standardId, String standard, UUID editionId, String level, String track) {}

    /**
     * @param fullMark null where nobody says
     * @param passMark null where nobody says
     */
    public record HeldComponent(
            Component component, DeliveryMode mode, int minutes, Integer fullMark, Integer passMark) {}

    public record HeldSession(UUID id, Component component, UUID roomId, Instant startsAt, Instant endsAt) {}

    /** A draft is nobody else's business. */
    void changed(ExamPlan plan) {
        if (plan.announced()) {
            outbox.publish(DomainEvent.of(TYPE, TOPIC, plan.id(), state(plan))
                    .about("plans/" + plan.id())
                    .describedBy(SCHEMA));
        }
    }

    private PlanState state(ExamPlan plan) {
        StandardShown standard = plan.standard();
        PlanTimes times = plan.times();
        return new PlanState(
                new Announced(
                        plan.id(),
                        plan.bodyId(),
                        plan.title(),
                        plan.status(),
                        times.zone().getId(),
                        times.opensAt(),
                        times.closesAt(),
                        times.windowFrom(),
                        times.windowTo(),
                        plan.updatedAt()),
                new StandardRef(
                        standard.standardId(),
                        standard.standard(),
                        standard.editionId(),
                        standard.level().code(),
                        standard.track() == null ? null : standard.track().code()),
                plan.components().stream()
                        .map(held -> new HeldComponent(
                                held.component(), held.mode(), held.minutes(), held.fullMark(), held.passMark()))
                        .toList(),
                sessions.ofPlan(plan.id()).stream()
                        .map(held -> new HeldSession(
                                held.id(), held.component(), held.roomId(), held.startsAt(), held.endsAt()))
                        .toList());
    }
}
