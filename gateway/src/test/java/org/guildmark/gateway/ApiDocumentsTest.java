package org.guildmark.gateway;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.oidc.server.OidcWiremockTestResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OidcWiremockTestResource.class)
@QuarkusTestResource(CatalogPeer.class)
class ApiDocumentsTest {

    @Test
    void listsEveryServiceOfTheRouteTable() {
        given().when()
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("items.service", hasItem("catalog"))
                .body("items.json", hasItem("/openapi/catalog.json"))
                .body("items.yaml", hasItem("/openapi/catalog.yaml"));
    }

    @Test
    void passesAServicesDocumentThrough() {
        given().when()
                .get("/openapi/catalog.json")
                .then()
                .statusCode(200)
                .body("openapi", is("3.1.0"))
                .body("format", is("json"));
        given().when().get("/openapi/catalog.yaml").then().statusCode(200).body("format", is("yaml"));
        given().when().get("/openapi/unknown.json").then().statusCode(404).body("code", is("ROUTE_UNKNOWN"));
    }

    @Test
    void showsAPageThatNeedsNoOtherServer() {
        given().redirects()
                .follow(false)
                .when()
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", is("/docs/index.html"));
        given().when()
                .get("/docs/index.html")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .body(containsString("swagger-ui"))
                .body(not(containsString("//cdn")))
                .body(not(containsString("https://")));
        given().when().get("/docs/docs.js").then().statusCode(200);
        given().when().get("/openapi-ui/swagger-ui-bundle.js").then().statusCode(200);
        given().when().get("/openapi-ui/swagger-ui.css").then().statusCode(200);
    }
}
