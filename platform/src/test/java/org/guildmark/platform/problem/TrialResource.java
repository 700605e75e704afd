package org.guildmark.platform.problem;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestResponse;

/** One endpoint for each way in which a request can fail. */
@Path("/trial")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrialResource {

    static final String ETAG = ETags.strong("trial", 3);

    enum Colour {
        RED,
        GREEN
    }

    record Part(@NotBlank String name, @Min(1) int size) {}

    record Thing(@NotNull UUID id, Colour colour, List<@Valid Part> parts, @JsonProperty("a/b") Integer slashed) {}

    @POST
    @Path("things")
    public Thing create(@Valid @NotNull Thing thing) {
        return thing;
    }

    @GET
    @Path("things/{id}")
    public Response read(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return ETags.notModified(headers, ETAG).orElseGet(() -> Response.ok(new Part("x", 1))
                .header(HttpHeaders.ETAG, ETAG)
                .build());
    }

    @PUT
    @Path("things/{id}")
    public Part update(@PathParam("id") UUID id, Part part, @Context HttpHeaders headers) {
        Preconditions.requireMatch(headers, ETAG);
        return part;
    }

    @GET
    @Path("numbers")
    public RestResponse<Page<Integer>> numbers(
            @BeanParam PageRequest request, @QueryParam("parity") String parity, @Context UriInfo uri) {
        int from = request.cursor()
                .map(cursor -> Integer.parseInt(cursor.value(0)))
                .orElse(0);
        List<Integer> rows = IntStream.range(from + 1, 451)
                .limit(request.fetchSize())
                .boxed()
                .toList();
        return Page.of(request, rows, n -> Cursor.of(Integer.toString(n)), n -> n, () -> 450)
                .respond(uri);
    }

    @GET
    @Path("limited")
    public String limited(@QueryParam("size") @Min(5) int size) {
        return "\"" + size + "\"";
    }

    @GET
    @Path("refused")
    public String refused() {
        throw ProblemException.conflict("THING_IS_TAKEN", "Somebody has it.").at("/id", "is taken");
    }

    @GET
    @Path("broken")
    public String broken() {
        throw new IllegalStateException("secret of org.guildmark.platform.Inner");
    }

    @GET
    @Path("lost-race")
    public String lostRace() {
        throw new IllegalStateException(new OptimisticLockException("row"));
    }

    @GET
    @Path("no-database")
    public String noDatabase() {
        throw new JDBCConnectionException("gone", new SQLException("no route", "08S01"));
    }

    @GET
    @Path("log-context")
    public String logContext() {
        return "\"" + MDC.get("requestId") + "\"";
    }

    @GET
    @Path("signed-in")
    @Authenticated
    public String signedIn() {
        return "\"hello\"";
    }

    @GET
    @Path("editors")
    @RolesAllowed("standards-editor")
    public String editors() {
        return "\"hello\"";
    }

    @GET
    @Path("guarded/by-policy")
    public String guarded() {
        return "\"hello\"";
    }
}
