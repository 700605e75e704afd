package org.guildmark.catalog.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.guildmark.platform.http.ETags;

/**
 * Keeps the bytes of answers to {@link EditionRead} requests. A revision never changes, so an entry never grows stale:
 * a correction or a new edition has other keys. Only which revision is current is looked up each time.
 */
@Provider
@EditionRead
public class EditionReadCache implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String KEY = EditionReadCache.class.getName();
    private static final long MAX_TOTAL_BYTES = 64L << 20;
    private static final int MAX_ENTRY_BYTES = 16 << 20;

    private final Cache<Key, Answer> answers = Caffeine.newBuilder()
            .maximumWeight(MAX_TOTAL_BYTES)
            .weigher((Key key, Answer answer) -> answer.body().length + 512)
            .build();

    @Inject
    PublishedEditions editions;

    @Inject
    WordingAccess access;

    @Inject
    ObjectMapper json;

    private record Key(PublishedEditions.Found found, String request, String accept, boolean signedIn) {
        String etag() {
            return ETags.strong(found, request, accept, signedIn);
        }
    }

    private record Answer(byte[] body, MediaType type, List<Object> links) {}

    @Override
    public void filter(ContainerRequestContext request) {
        UriInfo uri = request.getUriInfo();
        Key key = new Key(
                editions.find(
                        uri.getPathParameters().getFirst("id"),
                        uri.getQueryParameters().getFirst("edition")),
                uri.getRequestUri().getRawPath() + "?" + uri.getRequestUri().getRawQuery(),
                String.valueOf(request.getHeaderString(HttpHeaders.ACCEPT)),
                access.signedIn());
        request.setProperty(KEY, key);
        // The tag says what the answer is made of, so whoever names it holds the answer.
        if (isNamed(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), key.etag())) {
            request.abortWith(Response.notModified().build());
            return;
        }
        Answer kept = answers.getIfPresent(key);
        if (kept != null) {
            Response.ResponseBuilder answer = Response.ok(kept.body(), kept.type());
            kept.links().forEach(link -> answer.header(HttpHeaders.LINK, link));
            request.abortWith(answer.build());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(KEY) instanceof Key key)) {
            return;
        }
        boolean unchanged = response.getStatus() == Response.Status.NOT_MODIFIED.getStatusCode();
        if (response.getStatus() != Response.Status.OK.getStatusCode() && !unchanged) {
            request.removeProperty(KEY);
            return;
        }
        response.getHeaders().putSingle(HttpHeaders.ETAG, key.etag());
        response.getHeaders().putSingle(HttpHeaders.VARY, "Accept, Authorization");
        response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (!unchanged && !(response.getEntity() instanceof byte[])) {
            keep(key, response);
        }
    }

    /**
     * Written here and not by a writer interceptor: where there is one, every answer, kept ones too, goes through three
     * more copies of its bytes.
     */
    private void keep(Key key, ContainerResponseContext response) {
        byte[] body = bytes(response.getEntity());
        MediaType type = response.getMediaType();
        if (body.length <= MAX_ENTRY_BYTES) {
            List<Object> links = response.getHeaders().getOrDefault(HttpHeaders.LINK, List.of());
            answers.put(key, new Answer(body, type, List.copyOf(links)));
        }
        response.setEntity(body, response.getEntityAnnotations(), type);
    }

    private byte[] bytes(Object entity) {
        if (entity instanceof String text) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        try {
            return json.writeValueAsBytes(entity);
        } catch (JsonProcessingException notJson) {
            throw new IllegalStateException("An answer cannot be written as JSON", notJson);
        }
    }

    private static boolean isNamed(String ifNoneMatch, String etag) {
        return ifNoneMatch != null && (ifNoneMatch.equals("*") || ifNoneMatch.contains(etag));
    }
}
