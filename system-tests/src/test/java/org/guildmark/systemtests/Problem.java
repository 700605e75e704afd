package org.guildmark.systemtests;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.hamcrest.text.MatchesPattern;

/** What every refusal looks like, whoever makes it. */
final class Problem {

    /** A frame of a stack trace, or a name of a class. */
    private static final String INNARDS = "(?s).*(\\n\\s*at |Exception|org\\.guildmark|io\\.quarkus).*";

    private Problem() {}

    static ValidatableResponse expect(Response response, int status, String code) {
        return response.then()
                .statusCode(status)
                .contentType(startsWith("application/problem+json"))
                .header("X-Request-Id", notNullValue())
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", notNullValue())
                .body("title", notNullValue())
                .body("instance", notNullValue())
                .body("requestId", equalTo(response.header("X-Request-Id")))
                .body(not(MatchesPattern.matchesPattern(INNARDS)));
    }
}
