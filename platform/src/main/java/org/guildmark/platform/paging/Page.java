package org.guildmark.platform.paging;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * One page of a list.
 *
 * @param items in the order of the list
 * @param nextCursor where the next page starts; null on the last page
 * @param total number of items in all pages; null (and left out of the JSON) unless the caller asked
 */
public record Page<T>(
        List<T> items,
        @JsonInclude(JsonInclude.Include.ALWAYS) String nextCursor,
        @JsonInclude(JsonInclude.Include.NON_NULL) Long total) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of the rows that a query with {@link PageRequest#fetchSize()} found.
     *
     * @param rows at most one more than the limit; the extra row only tells that a next page exists
     * @param cursorOf sort values of a row
     * @param view what is shown of a row
     * @param count all rows; called only when the request wants the total
     */
    public static <R, V> Page<V> of(
            PageRequest request,
            List<R> rows,
            Function<? super R, Cursor> cursorOf,
            Function<? super R, ? extends V> view,
            LongSupplier count) {
        int limit = request.limit();
        boolean more = rows.size() > limit;
        List<R> shown = more ? rows.subList(0, limit) : rows;
        String next = more ? cursorOf.apply(shown.get(limit - 1)).encode() : null;
        Long total = request.includeTotal() ? (Long) count.getAsLong() : null;
        return new Page<>(shown.stream().<V>map(view).toList(), next, total);
    }

    /** A list in one page: for what is too short to be cut. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null, null);
    }

    /** A 200 with the page and, unless it is the last, the {@code Link} to the next. */
    public RestResponse<Page<T>> respond(UriInfo uri) {
        RestResponse.ResponseBuilder<Page<T>> answer = RestResponse.ResponseBuilder.ok(this);
        if (nextCursor != null) {
            answer.header(HttpHeaders.LINK, nextLink(uri));
        }
        return answer.build();
    }

    /**
     * {@code Link} value for the next page. Only a query, relative to the address that the caller used, so that it holds
     * behind any gateway.
     */
    public String nextLink(UriInfo uri) {
        Stream<String> kept = uri.getQueryParameters().entrySet().stream()
                .filter(parameter -> !parameter.getKey().equals("cursor"))
                .flatMap(parameter -> parameter.getValue().stream().map(value -> pair(parameter.getKey(), value)));
        String query =
                Stream.concat(kept, Stream.of(pair("cursor", nextCursor))).collect(Collectors.joining("&"));
        return "<?" + query + ">; rel=\"next\"";
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
