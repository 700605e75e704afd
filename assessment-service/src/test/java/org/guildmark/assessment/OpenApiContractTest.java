package org.guildmark.assessment;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed API document is the one that the code describes, so that no contract changes by accident. */
@QuarkusTest
class OpenApiContractTest {
    private static final Path COMMITTED = Path.of("../contracts/openapi/assessment-service.yaml");
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String ACCEPT = "contract.accept";
    private static final String HOW =
            "The API is no longer what contracts/openapi/assessment-service.yaml says. If that is meant, accept it with\n"
                    + "  ./mvnw -pl assessment-service -am test -Dtest=OpenApiContractTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dcontract.accept=true\n"
                    + "and review the difference; only additions are allowed within v1.";

    @Test
    void theCommittedDocumentIsThatOfTheCode() throws IOException {
        String described = given().get("/q/openapi?format=yaml")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        if (Boolean.getBoolean(ACCEPT)) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, described);
            return;
        }
        if (!Files.exists(COMMITTED)) {
            fail(HOW);
        }
        String committed = Files.readString(COMMITTED);
        // As trees: the order of properties is no part of the contract. As text where they differ: that shows the
        // place.
        if (!YAML.readTree(committed).equals(YAML.readTree(described))) {
            assertEquals(committed, described, HOW);
        }
    }
}
