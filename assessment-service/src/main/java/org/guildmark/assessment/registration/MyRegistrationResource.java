package org.guildmark.assessment.registration;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** What a person applied for without any organisation. */
@Path("/api/assessment/v1/me/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Registrations", description = "Who applies, and who may")
class MyRegistrationResource {
    private final RegistrationViews views;

    MyRegistrationResource(RegistrationViews views) {
        this.views = views;
    }

    @GET
    @Operation(
            operationId = "listMyRegistrations",
            summary = "List one's own registrations",
            description = "Those that the caller made alone, of all plans, withdrawn ones included.")
    public RestResponse<Page<RegistrationView>> list(
            @QueryParam("status") @Parameter(description = "Only those that stand so") Registration.Status status,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        return views.page(new RegistrationRepository.Filter(null, null, status, null, true), request, uri);
    }
}
