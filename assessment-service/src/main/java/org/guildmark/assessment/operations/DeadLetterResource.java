package org.guildmark.assessment.operations;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.platform.inbox.DeadLetters;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.resteasy.reactive.RestResponse;

/** Messages that this service could not handle: an operator sees why, and has them handled once the cause is gone. */
@Path("/api/assessment/v1/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
@RolesAllowed("operator")
@Tag(name = "Operations", description = "For operators")
class DeadLetterResource {
    private static final Duration RETRY_SOON = Duration.ofSeconds(10);

    private final DeadLetters letters;

    DeadLetterResource(DeadLetters letters) {
        this.letters = letters;
    }

    @GET
    @Operation(
            operationId = "listDeadLetters",
            summary = "List the messages that were set aside, oldest first",
            description = "Each with the reason and where it came from. Its data is not shown. Kept for a year.")
    public RestResponse<Page<DeadLetterView>> list(@BeanParam PageRequest request, @Context UriInfo uri) {
        long from = request.cursor().map(DeadLetterResource::after).orElse(0L);
        return answered(() -> Page.of(
                        request,
                        letters.list(from, request.fetchSize()).items(),
                        letter -> Cursor.of(Long.toString(letter.id())),
                        DeadLetterView::of,
                        () -> letters.list(0, Integer.MAX_VALUE).items().size()))
                .respond(uri);
    }

    @POST
    @Path("/{id}/replay")
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Have one message handled after all",
            description =
                    "By the consumer that set it aside, and nobody else. What was handled before is not handled twice.")
    public DeadLetterView.ReplayView replay(@PathParam("id") @Parameter(description = "Id of the letter") long id) {
        return answered(() -> letters.replay(id))
                .map(DeadLetterView.ReplayView::of)
                .orElseThrow(() -> ProblemException.notFound(
                        "DEAD_LETTER_NOT_FOUND", "There is no such message, or it is too old to be kept."));
    }

    @POST
    @Path("/replays")
    @Operation(
            operationId = "replayDeadLetters",
            summary = "Have all messages handled after all",
            description = "Oldest first. What fails as before stays; what was handled before is not handled twice.")
    public DeadLetterView.SummaryView replayAll() {
        return DeadLetterView.SummaryView.of(answered(letters::replayAll));
    }

    private static long after(Cursor cursor) {
        try {
            return Long.parseLong(cursor.value(0)) + 1;
        } catch (NumberFormatException ofAnotherList) {
            throw Cursor.invalid().causedBy(ofAnotherList);
        }
    }

    /** Kafka, the database, or what else a handler needs may be away: then trying again later is right. */
    private static <T> T answered(Supplier<T> question) {
        try {
            return question.get();
        } catch (KafkaException | IllegalStateException away) {
            throw ProblemException.serviceUnavailable(
                            "DEAD_LETTERS_UNAVAILABLE",
                            "The messages cannot be read or handled now; what was handled until now stays so.",
                            RETRY_SOON)
                    .causedBy(away);
        }
    }
}
