package org.guildmark.devstack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions of the servers, as the parent POM sets them. */
record StackVersions(String mysql, String kafka, String keycloak) {

    static StackVersions load() {
        Properties versions = new Properties();
        try (InputStream in = StackVersions.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException("versions.properties is unreadable", e);
        }
        return new StackVersions(
                versions.getProperty("mysql"), versions.getProperty("kafka"), versions.getProperty("keycloak"));
    }
}
