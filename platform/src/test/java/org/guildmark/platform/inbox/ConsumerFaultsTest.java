package org.guildmark.platform.inbox;

import static org.guildmark.platform.inbox.Messages.await;
import static org.guildmark.platform.inbox.Messages.moved;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import org.guildmark.devstack.KafkaBroker;
import org.guildmark.devstack.MySqlServer;
import org.guildmark.platform.identity.Ids;
import org.guildmark.testkit.MySqlKafkaResource;
import org.guildmark.testkit.OidcServerResource;
import org.junit.jupiter.api.Test;

/** Servers that go away under a consumer. */
@QuarkusTest
@QuarkusTestResource(OidcServerResource.class)
@QuarkusTestResource(MySqlKafkaResource.class)
class ConsumerFaultsTest {

    MySqlServer mysql;
    KafkaBroker broker;

    @Inject
    Parcels parcels;

    @Inject
    Messages messages;

    @Inject
    EventConsumers consumers;

    @Inject
    MeterRegistry metrics;

    @Test
    void whileTheDatabaseIsAwayEventsWaitHoweverLongAndNoneIsSetAside() {
        String parcel = Ids.next().toString();
        messages.send(moved(Parcels.TOPIC, parcel, 1));
        await("the consumer", () -> parcels.effects(Parcels.NAME, parcel).size() == 1);
        double setAside = events("dead-lettered");
        double failures = failures();
        mysql.kill();
        try {
            messages.send(moved(Parcels.TOPIC, parcel, 2), moved(Parcels.TOPIC, parcel, 3));
            await("more failures than an event may have", () -> failures() > failures + MessageAttempt.TRIES);
            await("the lag", () -> lag() == 2);
            inbox("degraded");
        } finally {
            mysql.restart();
        }
        await("all", () -> parcels.effects(Parcels.NAME, parcel).size() >= 3);
        assertEquals(List.of(1, 2, 3), parcels.effects(Parcels.NAME, parcel));
        assertEquals(setAside, events("dead-lettered"));
        inbox("handling");
        await("no lag", () -> lag() == 0);
    }

    @Test
    void whatADyingDatabaseRolledBackIsDoneWhenItIsDeliveredAgain() {
        String parcel = Ids.next().toString();
        parcels.failWith(parcel, () -> {
            // The effect is written and not committed.
            mysql.kill();
            mysql.restart();
            return null;
        });
        messages.send(moved(Parcels.TOPIC, parcel, 1), moved(Parcels.TOPIC, parcel, 2));
        await("both", () -> parcels.effects(Parcels.NAME, parcel).size() >= 2);
        assertEquals(List.of(1, 2), parcels.effects(Parcels.NAME, parcel));
        assertTrue(parcels.deliveries(Parcels.NAME, parcel) > 2, "the first delivery did not fail");
    }

    @Test
    void whileKafkaIsAwayTheConsumerSaysSoAndGoesOnAfterwards() {
        String parcel = Ids.next().toString();
        messages.send(moved(Parcels.TOPIC, parcel, 1));
        await("the consumer", () -> parcels.effects(Parcels.NAME, parcel).size() == 1);
        broker.kill();
        try {
            await(
                    "the fault is seen",
                    () -> consumers.statuses().get(0).failingSince().isPresent());
            inbox("degraded");
            RestAssured.get("/q/health/ready").then().statusCode(200);
        } finally {
            broker.restart();
        }
        messages.send(moved(Parcels.TOPIC, parcel, 2));
        await("the rest", () -> parcels.effects(Parcels.NAME, parcel).size() >= 2);
        await(
                "the end of the fault",
                () -> consumers.statuses().get(0).failingSince().isEmpty());
        inbox("handling");
    }

    private static ValidatableResponse inbox(String state) {
        return RestAssured.get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'inbox' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'inbox' }.data.'" + Parcels.NAME + ".state'", equalTo(state));
    }

    private double lag() {
        return metrics.get("guildmark.inbox.lag")
                .tag("consumer", Parcels.NAME)
                .gauge()
                .value();
    }

    private double failures() {
        return metrics.counter("guildmark.inbox.failures", "consumer", Parcels.NAME)
                .count();
    }

    private double events(String outcome) {
        return metrics.counter("guildmark.inbox.events", "consumer", Parcels.NAME, "outcome", outcome)
                .count();
    }
}
