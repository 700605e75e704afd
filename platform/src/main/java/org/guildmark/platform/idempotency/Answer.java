package org.guildmark.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it is kept: what a caller acts on, and not the headers of one occasion. */
record Answer(int status, Map<String, String> headers, byte[] body) {

    private static final List<String> KEPT_HEADERS = List.of(
            HttpHeaders.LOCATION,
            HttpHeaders.ETAG,
            HttpHeaders.LINK,
            HttpHeaders.CONTENT_LANGUAGE,
            HttpHeaders.RETRY_AFTER,
            HttpHeaders.CONTENT_LOCATION);

    static Answer of(Response response, ObjectMapper json) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT_HEADERS) {
            if (response.getHeaderString(name) != null) {
                headers.put(name, response.getHeaderString(name));
            }
        }
        byte[] body = bytes(response.getEntity(), json);
        if (body != null) {
            MediaType type = response.getMediaType();
            headers.put(HttpHeaders.CONTENT_TYPE, type == null ? MediaType.APPLICATION_JSON : type.toString());
        }
        return new Answer(response.getStatus(), headers, body);
    }

    Response replay() {
        Response.ResponseBuilder response = Response.status(status).entity(body);
        headers.forEach(response::header);
        return response.header(Idempotency.REPLAYED, "true").build();
    }

    private static byte[] bytes(Object entity, ObjectMapper json) {
        if (entity == null) {
            return null;
        }
        if (entity instanceof byte[] bytes) {
            return bytes;
        }
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Only JSON, text and bytes can be answered idempotently", notJson);
        }
    }
}
