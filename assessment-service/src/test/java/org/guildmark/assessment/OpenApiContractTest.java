package org.guildmark.assessment;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.guildmark.testkit.PublishedContract;
import org.junit.jupiter.api.Test;

/** The committed API document is the one that the code describes. */
@QuarkusTest
class OpenApiContractTest {
    @Test
    void theCommittedDocumentIsThatOfTheCode() throws IOException {
        PublishedContract.assertUnchanged("assessment-service");
    }
}
