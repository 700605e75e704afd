package org.guildmark.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A server's answer that is measured.
 *
 * @param name of the server, for the report
 * @param status that every answer must have
 */
record ReadTarget(String name, String address, Map<String, String> headers, int status) {

    ReadTarget with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ReadTarget(name, address, more, status);
    }

    ReadTarget answering(int expected) {
        return new ReadTarget(name, address, headers, expected);
    }

    ReadTarget at(String other) {
        return new ReadTarget(name, other, headers, status);
    }
}
