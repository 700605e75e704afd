package org.guildmark.catalog;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.API;
import static org.guildmark.catalog.CatalogJourney.publishSample;
import static org.guildmark.catalog.CatalogJourney.signedIn;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** From a document to a published standard, and what readers then get. */
@QuarkusTest
class PublicationTest {

    @Test
    void aDocumentBecomesAStandardThatEverybodySeesAndTheSignedInRead() {
        publishSample("tea-shop-host-national-standard-2024", "publication-test");
        given().get(API + "/standards?q=publication-test")
                .then()
                .statusCode(200)
                .body("items.standardKey", hasItem("publication-test"));
        given().get(API + "/standards/publication-test")
                .then()
                .statusCode(200)
                .header("ETag", notNullValue())
                .body("edition.label", equalTo("2024"));
        given().get(API + "/standards/publication-test/statements?limit=3")
                .then()
                .statusCode(200)
                .body("items.text", everyItem(nullValue()))
                .body("nextCursor", notNullValue());
        signedIn("learner-1")
                .get(API + "/standards/publication-test/statements?limit=3&kind=SKILL&includeTotal=true")
                .then()
                .statusCode(200)
                .body("items.text", everyItem(notNullValue()))
                .body("items.kind", everyItem(equalTo("SKILL")));
    }
}
