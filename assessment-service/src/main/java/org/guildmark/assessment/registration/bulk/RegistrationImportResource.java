package org.guildmark.assessment.registration.bulk;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.transaction.Transactional;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.registration.EntryRules;
import org.guildmark.assessment.registration.Organisations;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Registers the candidates of a sheet, and lists the sheets that came for a plan. */
@Path("/api/assessment/v1/plans/{planId}/registration-imports")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Registrations", description = "Who applies, and who may")
class RegistrationImportResource {
    private static final int MOST_BYTES = 8 * 1024 * 1024;
    private static final int LONGEST_NAME = 255;

    private final ExamPlans plans;
    private final Organisations organisations;
    private final RegistrationImportRepository imports;
    private final ImportCandidates importCandidates;
    private final ImportQueue queue;
    private final Idempotency idempotency;
    private final SecurityIdentity caller;

    RegistrationImportResource(
            ExamPlans plans,
            Organisations organisations,
            RegistrationImportRepository imports,
            ImportCandidates importCandidates,
            ImportQueue queue,
            Idempotency idempotency,
            SecurityIdentity caller) {
        this.plans = plans;
        this.organisations = organisations;
        this.imports = imports;
        this.importCandidates = importCandidates;
        this.queue = queue;
        this.idempotency = idempotency;
        this.caller = caller;
    }

    @POST
    @Transactional
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "importRegistrations",
            summary = "Register the candidates of a sheet",
            description =
                    "A CSV like the template, in UTF-8 or GB18030, at most 20,000 candidates. With dryRun=true nobody"
                            + " is registered and the job tells what would be. One bad row fails the whole sheet, unless"
                            + " onlyGood=true keeps the good ones. Read the job until it is no longer RUNNING.")
    @APIResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(schema = @Schema(implementation = RegistrationImportView.class)))
    public Response create(
            @PathParam("planId") @Parameter(description = "Id of the plan") UUID planId,
            @HeaderParam(Idempotency.HEADER) String idempotencyKey,
            @QueryParam("dryRun")
                    @Parameter(
                            description = "True: only tell what would be",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String dryRun,
            @QueryParam("onlyGood")
                    @Parameter(
                            description = "True: register the good rows although others are bad",
                            schema = @Schema(implementation = Boolean.class, defaultValue = "false"))
                    String onlyGood,
            @RestForm("file") @Schema(description = "The sheet, at most 8 MB") FileUpload file,
            @RestForm("organisationId")
                    @Schema(
                            description =
                                    "School or employer that sends the candidates; may be left out by who acts for"
                                            + " one alone")
                    String organisationId)
            throws IOException {
        PlanFacts plan = plans.require(planId);
        UUID organisation = organisation(organisationId);
        if (file == null) {
            throw ProblemException.badRequest("FILE_MISSING", "Send the sheet as the part 'file' of a multipart form.")
                    .at("/file", "is missing");
        }
        if (file.size() > MOST_BYTES) {
            throw ProblemException.payloadTooLarge("FILE_TOO_LARGE", "A sheet has at most 8 MB.")
                    .at("/file", "is larger than 8 MB");
        }
        RegistrationImport.Options options = new RegistrationImport.Options(
                Parameters.flag("dryRun", dryRun), Parameters.flag("onlyGood", onlyGood));
        byte[] bytes = Files.readAllBytes(file.uploadedFile());
        return idempotency.once(
                idempotencyKey,
                () -> accepted(plan, organisation, shortened(file.fileName()), bytes, options),
                file.uploadedFile(),
                organisation,
                options);
    }

    private Response accepted(
            PlanFacts plan, UUID organisation, String fileName, byte[] bytes, RegistrationImport.Options options) {
        EntryRules.requireOpen(plan, Instant.now());
        Sheet sheet = Sheet.read(bytes);
        queue.requireRoom();
        RegistrationImport job =
                new RegistrationImport(plan, organisation, caller.getPrincipal().getName(), fileName, options);
        imports.persist(job);
        UUID id = job.id();
        queue.afterCommit(() -> importCandidates.run(id, sheet));
        return Response.accepted(RegistrationImportView.of(job))
                .location(URI.create("/api/assessment/v1/registration-imports/" + id))
                .build();
    }

    @GET
    @Operation(
            operationId = "listRegistrationImports",
            summary = "List the sheets that came for a plan, newest first, without their diagnostics",
            description = "Officers of the plan's body see all of them, schools and employers those that they sent."
                    + " getRegistrationImport reads one with what is wrong with which row.")
    public RestResponse<Page<RegistrationImportView>> list(
            @PathParam("planId") @Parameter(description = "Id of the plan") UUID planId,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        plans.require(planId);
        List<RegistrationImport> jobs = imports.page(planId, request);
        Map<UUID, ImportResult> summaries = imports.summaries(jobs);
        return Page.of(
                        request,
                        jobs,
                        job -> Cursor.of(job.id().toString()),
                        job -> RegistrationImportView.of(job, summaries.get(job.id())),
                        () -> imports.countFor(planId))
                .respond(uri);
    }

    private UUID organisation(String stated) {
        if (stated == null || stated.isBlank()) {
            Set<UUID> own = organisations.own();
            if (own.size() == 1) {
                return own.iterator().next();
            }
            throw ProblemException.unprocessable(
                            "ORGANISATION_REQUIRED", "Say for which school or employer the candidates are sent.")
                    .at("/organisationId", "must be given");
        }
        try {
            UUID organisation = UUID.fromString(stated.strip());
            organisations.requireSender(organisation);
            return organisation;
        } catch (IllegalArgumentException notAnId) {
            throw ProblemException.badRequest("INVALID_PARAMETER", "organisationId must be an id.")
                    .at("/organisationId", "must be an id")
                    .causedBy(notAnId);
        }
    }

    private static String shortened(String fileName) {
        return fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(fileName.length() - LONGEST_NAME);
    }
}
