package org.guildmark.devstack;

import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/** The servers below the services: MySQL, Kafka, Keycloak. */
final class Servers {

    static final String MYSQL = "mysql";
    static final String KAFKA = "kafka";
    static final String KEYCLOAK = "keycloak";

    private Servers() {}

    static List<Component> of(StackSettings settings) {
        StackCache cache = settings.cache();
        return List.of(
                new Server(
                        settings,
                        MYSQL,
                        mysqlPort(settings),
                        port -> "jdbc:mysql://127.0.0.1:" + port,
                        Ports::accepts,
                        (directory, port, progress) ->
                                MySqlServer.start(cache, directory, port, settings.lifetime(), progress)),
                new Server(
                        settings,
                        KAFKA,
                        kafkaPort(settings),
                        port -> "127.0.0.1:" + port,
                        Ports::accepts,
                        (directory, port, progress) ->
                                KafkaBroker.start(cache, directory, port, true, settings.lifetime(), progress)),
                new Server(
                        settings,
                        KEYCLOAK,
                        keycloakPort(settings),
                        KeycloakServer::realmUrl,
                        port -> Http.answers(KeycloakServer.realmUrl(port)),
                        (directory, port, progress) ->
                                KeycloakServer.start(cache, directory, port, settings.lifetime(), progress)));
    }

    static int mysqlPort(StackSettings settings) {
        return settings.port(MYSQL, 13306);
    }

    static int kafkaPort(StackSettings settings) {
        return settings.port(KAFKA, 19092);
    }

    static int keycloakPort(StackSettings settings) {
        return settings.port(KEYCLOAK, 8180);
    }

    private interface Starter {
        void start(Path directory, int port, Progress progress);
    }

    private record Server(
            StackSettings settings,
            String name,
            int port,
            IntFunction<String> addresses,
            IntPredicate probe,
            Starter starter)
            implements Component {

        @Override
        public Path log() {
            return settings.directory(name).resolve(name + ".log");
        }

        @Override
        public String address(int actualPort) {
            return addresses.apply(actualPort);
        }

        @Override
        public void start(Progress progress) {
            starter.start(settings.directory(name), port, progress);
        }

        @Override
        public boolean ready(int actualPort) {
            return probe.test(actualPort);
        }
    }
}
