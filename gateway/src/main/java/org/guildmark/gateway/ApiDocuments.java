package org.guildmark.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Where the API documents are. Each service's own document is passed through as it is, since front-end teams generate a
 * client for each service: a merged one would rename what two services call alike.
 */
final class ApiDocuments {

    private static final String PAGE = "/docs/index.html";

    private final String list;

    ApiDocuments(Set<String> services) {
        JsonArray items = new JsonArray();
        services.forEach(service -> items.add(new JsonObject()
                .put("service", service)
                .put("basePath", "/api/" + service + "/v1")
                .put("json", "/openapi/" + service + ".json")
                .put("yaml", "/openapi/" + service + ".yaml")));
        list = new JsonObject()
                .put("items", items)
                .putNull("nextCursor")
                .put("documentation", PAGE)
                .encode();
    }

    void list(RoutingContext routing) {
        routing.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(list);
    }

    void redirect(RoutingContext routing) {
        routing.response()
                .setStatusCode(302)
                .putHeader(HttpHeaders.LOCATION, PAGE)
                .end();
    }
}
