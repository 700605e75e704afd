package org.guildmark.assessment.registration;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Preconditions;

/** One registration: its facts, its decision and why. */
@Path("/api/assessment/v1/registrations/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Registrations", description = "Who applies, and who may")
class RegistrationResource {
    private final RegistrationRepository registrations;
    private final RegistrationViews views;
    private final ChangeRegistration change;

    RegistrationResource(RegistrationRepository registrations, RegistrationViews views, ChangeRegistration change) {
        this.registrations = registrations;
        this.views = views;
        this.change = change;
    }

    @GET
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getRegistration",
            summary = "Read a registration",
            description = "Its ETag is what a change of the facts must send as If-Match.")
    @APIResponse(
            responseCode = "200",
            description = "The registration",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the registration") UUID id, @Context HttpHeaders headers) {
        Registration registration = registrations.requireVisible(id);
        return ETags.notModified(headers, RegistrationView.etag(registration))
                .orElseGet(() -> views.answer(registration));
    }

    @PUT
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "replaceRegistrationFacts",
            summary = "State other facts",
            description = "Until the deadline. The rules decide anew, also where an officer had decided before.")
    @APIResponse(
            responseCode = "200",
            description = "The registration as changed",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response state(
            @PathParam("id") @Parameter(description = "Id of the registration") UUID id,
            @NotNull @Valid RegistrationRequest.FactsRequest request,
            @Context HttpHeaders headers) {
        Registration registration = registrations.requireLocked(id);
        Preconditions.requireMatch(headers, RegistrationView.etag(registration));
        change.state(registration, request);
        return views.answer(registration);
    }

    @POST
    @Path("/withdrawal")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "withdrawRegistration",
            summary = "Withdraw a registration",
            description = "Until the deadline, and afterwards by an officer. The candidate may apply again.")
    @APIResponse(
            responseCode = "200",
            description = "The registration, withdrawn",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response withdraw(@PathParam("id") @Parameter(description = "Id of the registration") UUID id) {
        Registration registration = registrations.requireLocked(id);
        change.withdraw(registration);
        return views.answer(registration);
    }

    @GET
    @Path("/eligibility")
    @Operation(
            operationId = "getRegistrationEligibility",
            summary = "Why a candidate may or may not sit the exams",
            description =
                    "Each alternative of the standard's entry rule with its conditions: what is met, what an officer"
                            + " has to judge, what is missing and from which day time alone would do. With every decision"
                            + " so far and what it rested on.")
    public RegistrationView.EligibilityView eligibility(
            @PathParam("id") @Parameter(description = "Id of the registration") UUID id) {
        Registration registration = registrations.requireVisible(id);
        return RegistrationView.EligibilityView.of(registration, registrations.decisions(id));
    }

    @POST
    @Path("/decision")
    @Transactional
    @Operation(
            operationId = "decideRegistration",
            summary = "Confirm or override what the rules say",
            description =
                    "By an exam-officer of the plan's body, with a reason. CONFIRM agrees with the rules, OVERRIDE"
                            + " does not; either settles what they leave open. Both stand in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The registration as decided",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response decide(
            @PathParam("id") @Parameter(description = "Id of the registration") UUID id,
            @NotNull @Valid RegistrationRequest.DecisionRequest request) {
        Registration registration = registrations.requireAsOfficer(id);
        change.decide(registration, request);
        return views.answer(registration);
    }

    @POST
    @Path("/evaluations")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "evaluateRegistration",
            summary = "Apply the rules again",
            description = "By an exam-officer, e.g. after a correction of the edition. The former decisions stay in the"
                    + " history; what the rules say now holds.")
    @APIResponse(
            responseCode = "200",
            description = "The registration as decided",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response evaluate(@PathParam("id") @Parameter(description = "Id of the registration") UUID id) {
        Registration registration = registrations.requireAsOfficer(id);
        change.evaluateAgain(registration);
        return views.answer(registration);
    }
}
