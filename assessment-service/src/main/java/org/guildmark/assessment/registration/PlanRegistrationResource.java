package org.guildmark.assessment.registration;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.candidate.IdentityDocument;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Applications for a plan. */
@Path("/api/assessment/v1/plans/{planId}/registrations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Registrations", description = "Who applies, and who may")
class PlanRegistrationResource {
    private final RegisterCandidates register;
    private final RegistrationViews views;
    private final ExamPlans plans;
    private final Organisations organisations;
    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    PlanRegistrationResource(
            RegisterCandidates register,
            RegistrationViews views,
            ExamPlans plans,
            Organisations organisations,
            Idempotency idempotency,
            SecurityIdentity caller) {
        this.register = register;
        this.views = views;
        this.plans = plans;
        this.organisations = organisations;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Operation(
            operationId = "registerCandidate",
            summary = "Apply for a plan",
            description =
                    "For oneself, or, with organisationId, for a candidate of a school or an employer. The rules of"
                            + " the standard decide at once; getRegistrationEligibility explains how. Who is not eligible is"
                            + " registered all the same, and an officer may decide otherwise.")
    @APIResponse(
            responseCode = "201",
            description = "The registration",
            content = @Content(schema = @Schema(implementation = RegistrationView.class)))
    public Response create(
            @PathParam("planId") @Parameter(description = "Id of the plan") UUID planId,
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid RegistrationRequest request) {
        PlanFacts plan = plans.require(planId);
        if (request.organisationId() != null) {
            organisations.requireSender(request.organisationId());
        }
        return idempotency.once(key, () -> created(plan, request), request);
    }

    private Response created(PlanFacts plan, RegistrationRequest request) {
        EntryRules.requireOpen(plan, Instant.now());
        LocalDate today = EntryRules.today(plan);
        IdentityDocument document = IdentityDocument.of(request.documentType(), request.documentNumber());
        LocalDate born = RegistrationFaults.requirePerson(document, request.birthDate(), today);
        RegistrationFaults.requirePossible(request.facts(), born, today);
        Registration registration = register.register(
                plan,
                new Application(
                        caller.getPrincipal().getName(),
                        request.organisationId(),
                        request.className(),
                        request.name().strip(),
                        document,
                        born,
                        request.facts()));
        return Response.created(URI.create("/api/assessment/v1/registrations/" + registration.id()))
                .entity(views.view(registration))
                .header(HttpHeaders.ETAG, RegistrationView.etag(registration))
                .build();
    }

    @GET
    @Operation(
            operationId = "listPlanRegistrations",
            summary = "List the registrations of a plan, in the order in which they came",
            description = "Officers of the plan's body see all of them, schools and employers those that they sent, and"
                    + " who applied alone their own.")
    public RestResponse<Page<RegistrationView>> list(
            @PathParam("planId") @Parameter(description = "Id of the plan") UUID planId,
            @QueryParam("organisationId") @Parameter(description = "Only those that this organisation sent")
                    String organisationId,
            @QueryParam("status") @Parameter(description = "Only those that stand so") Registration.Status status,
            @QueryParam("outcome") @Parameter(description = "Only those decided so") Outcome outcome,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        plans.require(planId);
        return views.page(
                new RegistrationRepository.Filter(
                        planId, Parameters.id("organisationId", organisationId), status, outcome, false),
                request,
                uri);
    }
}
