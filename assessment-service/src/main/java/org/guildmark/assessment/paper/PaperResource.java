package org.guildmark.assessment.paper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.assessment.blueprint.Blueprint;
import org.guildmark.assessment.blueprint.BlueprintRepository;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.assessment.item.ItemBank;
import org.guildmark.platform.http.ETags;
import org.guildmark.platform.http.Parameters;
import org.guildmark.platform.http.Preconditions;
import org.guildmark.platform.idempotency.Idempotency;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** Papers and their certificates. */
@Path("/api/assessment/v1/papers")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Papers", description = "Papers built exactly as a blueprint says, each with its certificate")
class PaperResource {
    private final PaperRepository papers;
    private final BlueprintRepository blueprints;
    private final AssemblePaper assembly;
    private final ChangePaper change;
    private final VerifyPaper verify;
    private final ItemBank bank;
    private final Bodies bodies;
    private final Idempotency idempotency;

    PaperResource(
            PaperRepository papers,
            BlueprintRepository blueprints,
            AssemblePaper assembly,
            ChangePaper change,
            VerifyPaper verify,
            ItemBank bank,
            Bodies bodies,
            Idempotency idempotency) {
        this.papers = papers;
        this.blueprints = blueprints;
        this.assembly = assembly;
        this.change = change;
        this.verify = verify;
        this.bank = bank;
        this.bodies = bodies;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(
            operationId = "listPapers",
            summary = "List papers, newest first",
            description = "Those of the assessment bodies whose exam-officer the caller is, without their items.")
    public RestResponse<Page<PaperView>> list(
            @QueryParam("blueprintId") @Parameter(description = "Only papers of this blueprint") String blueprintId,
            @QueryParam("state") PaperState state,
            @BeanParam PageRequest request,
            @Context UriInfo uri) {
        PaperRepository.Filter filter =
                new PaperRepository.Filter(bodies.asOfficer(), Parameters.id("blueprintId", blueprintId), state);
        return Page.of(
                        request,
                        papers.page(filter, request),
                        paper -> Cursor.of(paper.id().toString()),
                        paper -> PaperView.of(paper, null),
                        () -> papers.count(filter))
                .respond(uri);
    }

    @POST
    @Operation(
            operationId = "assemblePaper",
            summary = "Assemble a paper",
            description = "Exactly: it deviates from the weights as little as possible, then takes what was seen least."
                    + " Where it is proven that there is none, a 422 names the rows and what is missing.")
    @APIResponse(
            responseCode = "201",
            description = "The paper, a draft",
            content = @Content(schema = @Schema(implementation = PaperView.class)))
    public Response assemble(
            @HeaderParam(Idempotency.HEADER)
                    @Parameter(description = "Makes a repeated request answer as the first one did")
                    String key,
            @NotNull @Valid PaperRequest request) {
        Blueprint blueprint = blueprints.require(request.blueprintId());
        return idempotency.once(
                key,
                () -> {
                    AssemblePaper.Assembled assembled =
                            QuarkusTransaction.suspendingExisting().call(() -> assembly.assemble(blueprint, request));
                    Paper paper = change.add(blueprint, request, assembled);
                    return Response.created(URI.create("/api/assessment/v1/papers/" + paper.id()))
                            .entity(PaperView.of(paper, papers.forms(paper.id())))
                            .header(HttpHeaders.ETAG, PaperView.etag(paper))
                            .build();
                },
                request);
    }

    @GET
    @Path("/{id}")
    @Parameter(ref = "IfNoneMatch")
    @Operation(
            operationId = "getPaper",
            summary = "Read a paper",
            description = "Its forms with references to their items, in order.")
    @APIResponse(
            responseCode = "200",
            description = "The paper",
            content = @Content(schema = @Schema(implementation = PaperView.class)))
    public Response get(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Paper paper = papers.require(id);
        return ETags.notModified(headers, PaperView.etag(paper)).orElseGet(() -> answer(paper));
    }

    @GET
    @Path("/{id}/forms/{form}")
    @Operation(
            operationId = "getPaperForm",
            summary = "Read a form as it is printed",
            description = "Numbered and grouped by kind; answers and scoring only with answers=true.")
    public PaperFormView form(
            @PathParam("id") UUID id,
            @PathParam("form") int form,
            @QueryParam("answers") @Parameter(description = "true: with answers, scoring and explanations")
                    String answers) {
        boolean withAnswers = Parameters.flag("answers", answers);
        Paper paper = papers.require(id);
        List<List<PaperItem>> forms = papers.forms(id);
        if (form < 1 || form > forms.size()) {
            throw ProblemException.notFound("PAPER_FORM_NOT_FOUND", "The paper has forms 1 to " + forms.size() + ".");
        }
        List<PaperItem> items = forms.get(form - 1);
        return PaperFormView.of(
                paper,
                form,
                items,
                bank.contents(items.stream().map(PaperItem::ref).toList()),
                withAnswers);
    }

    @GET
    @Path("/{id}/certificate")
    @Operation(
            operationId = "getPaperCertificate",
            summary = "Read the certificate of a paper",
            description =
                    "Each constraint with wanted and achieved value, status and bounds; and the verdict of a checker"
                            + " that counts the stored versions again and shares no code with the solver.")
    public PaperCertificateView certificate(@PathParam("id") UUID id) {
        Paper paper = papers.require(id);
        return PaperCertificateView.of(paper, verify.verify(paper, papers.forms(id)));
    }

    @POST
    @Path("/{id}/release")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "releasePaper",
            summary = "Release a paper",
            description = "Its item versions are then for good and count as used once more. Refused where an item was"
                    + " edited or retired since, or the checker finds a fault.")
    @APIResponse(
            responseCode = "200",
            description = "The paper as released",
            content = @Content(schema = @Schema(implementation = PaperView.class)))
    public Response release(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        Paper paper = locked(id, headers);
        change.release(paper);
        return answer(paper);
    }

    @POST
    @Path("/{id}/withdrawal")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "withdrawPaper",
            summary = "Withdraw a released paper",
            description = "It stays readable and is not used any more. The reason is kept in the audit trail.")
    @APIResponse(
            responseCode = "200",
            description = "The paper as withdrawn",
            content = @Content(schema = @Schema(implementation = PaperView.class)))
    public Response withdraw(
            @PathParam("id") UUID id, @NotNull @Valid WithdrawalRequest request, @Context HttpHeaders headers) {
        Paper paper = locked(id, headers);
        change.withdraw(paper, request.reason());
        return answer(paper);
    }

    @DELETE
    @Path("/{id}")
    @Transactional
    @Parameter(ref = "IfMatch")
    @Operation(
            operationId = "deletePaper",
            summary = "Delete a draft",
            description = "A released paper is for good; it can only be withdrawn.")
    @APIResponse(responseCode = "204", description = "Deleted")
    public void delete(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        change.delete(locked(id, headers));
    }

    private Paper locked(UUID id, HttpHeaders headers) {
        Paper paper = papers.requireLocked(id);
        Preconditions.requireMatch(headers, PaperView.etag(paper));
        return paper;
    }

    private Response answer(Paper paper) {
        return Response.ok(PaperView.of(paper, papers.forms(paper.id())))
                .header(HttpHeaders.ETAG, PaperView.etag(paper))
                .build();
    }
}
