package org.guildmark.platform.inbox;

import static org.guildmark.platform.inbox.Messages.moved;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.guildmark.devstack.MySqlServer;
import org.guildmark.platform.identity.Ids;
import org.guildmark.testkit.MySqlKafkaResource;
import org.guildmark.testkit.OidcServerResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcServerResource.class)
@QuarkusTestResource(MySqlKafkaResource.class)
class EventReplayTest {

    MySqlServer mysql;

    @Inject
    Parcels parcels;

    @Inject
    Messages messages;

    @Inject
    EventReplay replay;

    @Inject
    Inbox inbox;

    @Test
    void everythingIsToldAgainUpToWhereTheTopicEndedThen() {
        String topic = messages.topic("replay");
        EventConsumer consumer = parcels.consumer("replay", topic);
        List<String> keys =
                IntStream.range(0, 5).mapToObj(n -> Ids.next().toString()).toList();
        UUID handled = Ids.next();
        messages.send(Messages.message(topic, handled, Parcels.MOVED, keys.get(0), "{\"number\":0}"));
        for (int number = 1; number <= 10; number++) {
            for (String key : keys) {
                messages.send(moved(topic, key, number));
            }
        }
        messages.send(
                new ProducerRecord<>(topic, keys.get(0), "nonsense".getBytes(StandardCharsets.UTF_8)),
                Messages.message(topic, Ids.next(), "org.guildmark.trial.parcel.painted.v1", keys.get(1), "{}"));

        List<EventReplay.Progress> reports = new ArrayList<>();
        EventReplay.Progress last = replay.fromStart(consumer, progress -> {
            if (reports.isEmpty()) {
                // New events come in while it reads; they are the running consumer's.
                keys.forEach(key -> messages.send(moved(topic, key, 11)));
            }
            reports.add(progress);
        });

        assertEquals(new EventReplay.Progress(53, 53, 51, 1), last);
        assertTrue(last.finished());
        assertEquals(new EventReplay.Progress(0, 53, 0, 0), reports.get(0));
        assertEquals(last, reports.get(reports.size() - 1));
        assertTrue(reports.size() > 3, "no progress between the beginning and the end: " + reports);
        keys.subList(1, 5)
                .forEach(key ->
                        assertEquals(IntStream.rangeClosed(1, 10).boxed().toList(), parcels.effects("replay", key)));
        assertFalse(inbox.holds("replay", handled));

        replay.fromStart(consumer, progress -> {});
        assertEquals(23, parcels.effects("replay", keys.get(0)).size());
    }

    @Test
    void aTopicThatDoesNotExistHasNothingToTell() {
        EventReplay.Progress none =
                replay.fromStart(parcels.consumer("nothing", "trial.nothing-at-all.v1"), progress -> {});
        assertEquals(new EventReplay.Progress(0, 0, 0, 0), none);
        assertTrue(none.finished());
    }

    @Test
    void aDatabaseThatGoesAwayMeanwhileIsWaitedFor() {
        String topic = messages.topic("replay-fault");
        String parcel = Ids.next().toString();
        messages.send(moved(topic, parcel, 1), moved(topic, parcel, 2), moved(topic, parcel, 3));
        EventReplay.Progress last = replay.fromStart(parcels.consumer("replay-fault", topic), progress -> {
            if (progress.read() == 0) {
                mysql.kill();
                Thread later = new Thread(mysql::restart);
                later.start();
            }
        });
        assertEquals(new EventReplay.Progress(3, 3, 3, 0), last);
        assertEquals(List.of(1, 2, 3), parcels.effects("replay-fault", parcel));
    }
}
