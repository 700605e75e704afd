package org.guildmark.platform.cloudevents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;

/** Makes the topics be as they are defined. */
public final class KafkaTopics {

    private static final int PATIENCE_SECONDS = 10;

    private KafkaTopics() {}

    /**
     * Creates the missing topics with the replication of the cluster's default and corrects the configuration of those
     * that exist. Doing it twice, or from two replicas at once, does no harm.
     *
     * @param connection {@code bootstrap.servers} and what else reaches the cluster
     * @throws KafkaException when the cluster does not answer or refuses
     */
    public static void ensure(Map<String, Object> connection, Collection<TopicDefinition> topics) {
        if (topics.isEmpty()) {
            return;
        }
        Map<String, Object> configuration = new HashMap<>(connection);
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 500);
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE_SECONDS * 1000);
        try (Admin admin = Admin.create(configuration)) {
            Set<String> present = admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            Map<Boolean, List<TopicDefinition>> byPresence =
                    topics.stream().collect(Collectors.partitioningBy(topic -> present.contains(topic.name())));
            create(admin, byPresence.get(false));
            correct(admin, byPresence.get(true));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while creating topics", stopping);
        } catch (ExecutionException | TimeoutException refused) {
            throw new KafkaException("Cannot create the topics", refused);
        }
    }

    private static void create(Admin admin, List<TopicDefinition> missing)
            throws InterruptedException, ExecutionException, TimeoutException {
        List<NewTopic> wanted = missing.stream()
                .map(topic -> new NewTopic(topic.name(), Optional.of(topic.partitions()), Optional.empty())
                        .configs(topic.configuration()))
                .toList();
        try {
            admin.createTopics(wanted).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException refused) {
            // Another replica was quicker.
            if (!(refused.getCause() instanceof TopicExistsException)) {
                throw refused;
            }
        }
    }

    private static void correct(Admin admin, List<TopicDefinition> present)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (TopicDefinition topic : present) {
            List<AlterConfigOp> settings = new ArrayList<>();
            topic.configuration()
                    .forEach((name, value) ->
                            settings.add(new AlterConfigOp(new ConfigEntry(name, value), AlterConfigOp.OpType.SET)));
            changes.put(new ConfigResource(ConfigResource.Type.TOPIC, topic.name()), settings);
        }
        if (!changes.isEmpty()) {
            admin.incrementalAlterConfigs(changes).all().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        }
    }
}
