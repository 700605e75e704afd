package org.guildmark.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import org.guildmark.devstack.KafkaBroker;
import org.guildmark.devstack.MySqlServer;

/**
 * Gives a service's tests a real MySQL and a real Kafka on free ports, with an empty schema of its own.
 *
 * <pre>{@code
 * @QuarkusTest
 * @QuarkusTestResource(value = MySqlKafkaResource.class, initArgs = @ResourceArg(name = "schema", value = "catalog"))
 * }</pre>
 *
 * Test fields of type {@link MySqlServer} and {@link KafkaBroker} are set, for tests that stop, kill and restart them.
 */
public class MySqlKafkaResource implements QuarkusTestResourceLifecycleManager {

    private static final String PASSWORD = "test";

    private String schema = "service";
    private TestServers servers;

    @Override
    public void init(Map<String, String> arguments) {
        schema = arguments.getOrDefault("schema", schema);
    }

    @Override
    public Map<String, String> start() {
        servers = TestServers.acquire();
        servers.mysql().createSchema(schema, PASSWORD);
        return Map.of(
                "quarkus.datasource.jdbc.url",
                servers.mysql().jdbcUrl(schema),
                "quarkus.datasource.username",
                schema,
                "quarkus.datasource.password",
                PASSWORD,
                "kafka.bootstrap.servers",
                servers.kafka().bootstrapServers());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(servers.mysql(), new TestInjector.MatchesType(MySqlServer.class));
        injector.injectIntoFields(servers.kafka(), new TestInjector.MatchesType(KafkaBroker.class));
    }

    @Override
    public void stop() {
        if (servers != null) {
            servers = null;
            TestServers.release();
        }
    }
}
