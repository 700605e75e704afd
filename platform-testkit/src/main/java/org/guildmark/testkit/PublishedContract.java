package org.guildmark.testkit;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares the API document of a running service with the committed one, so that no contract changes by accident. */
public final class PublishedContract {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String ACCEPT = "contract.accept";

    private PublishedContract() {}

    /** @param service name of the module, e.g. {@code catalog-service} */
    public static void assertUnchanged(String service) throws IOException {
        Path file = Path.of("../contracts/openapi", service + ".yaml");
        String described = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean(ACCEPT)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, described);
            return;
        }
        String how = "The API is no longer what contracts/openapi/" + service
                + ".yaml says. If that is meant, accept it with\n  ./mvnw -pl " + service
                + " -am test -Dtest=OpenApiContractTest -Dsurefire.failIfNoSpecifiedTests=false"
                + " -Dcontract.accept=true\nand review the difference; only additions are allowed within v1.";
        if (!Files.exists(file)) {
            fail(how);
        }
        String committed = Files.readString(file);
        // As trees: the order of properties is no part of the contract. As text where they differ: that shows the
        // place.
        if (!YAML.readTree(committed).equals(YAML.readTree(described))) {
            assertEquals(committed, described, how);
        }
    }
}
