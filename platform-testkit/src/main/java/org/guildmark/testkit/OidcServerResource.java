package org.guildmark.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import java.util.HashMap;
import java.util.Map;

/** An identity provider for tests: its keys verify the tokens that {@link TestToken} signs. */
public class OidcServerResource implements QuarkusTestResourceLifecycleManager {

    private final OidcWiremockTestResource server = new OidcWiremockTestResource();

    @Override
    public Map<String, String> start() {
        Map<String, String> configuration = new HashMap<>(server.start());
        configuration.put("quarkus.oidc.auth-server-url", configuration.get("keycloak.url") + "/realms/quarkus");
        configuration.put("quarkus.oidc.token.issuer", TestToken.ISSUER);
        return configuration;
    }

    @Override
    public void stop() {
        server.stop();
    }
}
