package org.guildmark.curriculum.mapping;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.curriculum.programme.ProgrammeRepository;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** What a programme has to look at again, because the catalog has changed. */
@Path("/api/curriculum/v1/programmes/{id}/reviews")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Mappings", description = "Which statements of standards a course teaches")
class ReviewResource {
    private final ProgrammeRepository programmes;
    private final ReviewReport report;

    ReviewResource(ProgrammeRepository programmes, ReviewReport report) {
        this.programmes = programmes;
        this.report = report;
    }

    @GET
    @Operation(
            operationId = "listProgrammeReviews",
            summary = "List the approved mappings of a programme that need review",
            description =
                    "With the reason and, where the catalog names a successor, the statement to map to instead. In the"
                            + " order of the programme's courses.")
    public RestResponse<Page<ReviewReport.Item>> list(
            @PathParam("id") UUID id, @BeanParam PageRequest request, @Context UriInfo uri) {
        return report.of(programmes.requireReadable(id), request).respond(uri);
    }
}
