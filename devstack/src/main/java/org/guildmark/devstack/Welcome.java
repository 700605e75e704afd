package org.guildmark.devstack;

/** What {@code up} says at its end. */
final class Welcome {

    private Welcome() {}

    static String text(StackSettings settings, boolean detached) {
        String gateway = "http://localhost:" + settings.port(Service.GATEWAY, 8080);
        String keycloak = KeycloakServer.url(Servers.keycloakPort(settings));
        return """

                Guildmark is up.
                  API           %1$s/api/catalog/v1/standards   %1$s/api/curriculum/v1/programmes
                  Try it out    %1$s/docs/
                  Keycloak      %2$s   realm guildmark, administrator admin / admin
                  MySQL         127.0.0.1:%3$d   schema, user and password: catalog, curriculum, assessment
                  Kafka         127.0.0.1:%4$d
                Demo accounts (development only; the password is the name)
                  editor, reviewer, editor-reviewer, operator, teacher, school-admin,
                  exam-officer, exam-officer-two, candidate; machine client partner-demo
                Next
                  ./guildmark tour
                  %5$s"""
                .formatted(
                        gateway,
                        keycloak,
                        Servers.mysqlPort(settings),
                        Servers.kafkaPort(settings),
                        detached
                                ? "./guildmark status   ./guildmark logs catalog   ./guildmark down"
                                : "Ctrl-C stops everything");
    }
}
