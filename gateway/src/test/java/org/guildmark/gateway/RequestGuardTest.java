package org.guildmark.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/docs/",
                "/api/catalog/v1/standards",
                "/api/catalog/v1/standards/internet-marketer/tree",
                "/api/catalog/v1/statements/a.b..c/...",
                "/api/catalog/v1/terms/%E5%BA%97%20x",
                "/api/catalog/v1/x/@:!$&'()*+,="
            })
    void acceptsWhatHasOneReading(String path) {
        assertTrue(RequestGuard.isNormal(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "http://elsewhere.example/api/catalog/v1",
                "//api/catalog",
                "/api//catalog",
                "/api/catalog//",
                "/api/catalog/..",
                "/api/catalog/../../q/metrics",
                "/api/./catalog",
                "/api/catalog/..%2fq/metrics",
                "/api/catalog/..%2Fq",
                "/api/catalog/%2e%2e/q",
                "/api/catalog/%2E/q",
                "/api/catalog/.%2e/q",
                "/api/catalog/..;/q",
                "/api/catalog;a=b/q",
                "/api/catalog/%3bx",
                "/api/catalog/..\\q",
                "/api/catalog/%5c..",
                "/api/catalog/%252e%252e/q",
                "/api/catalog/%00",
                "/api/catalog/%0d%0aX:y",
                "/api/catalog/%zz",
                "/api/catalog/%2",
                "/api/catalog/a#b",
                "/api/catalog/\u00e9"
            })
    void refusesWhatCouldBeReadTwice(String path) {
        assertFalse(RequestGuard.isNormal(path));
    }
}
