package org.guildmark.catalog.crosswalk;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildmark.catalog.crosswalk.AssociationGraph.Step;
import org.guildmark.catalog.crosswalk.Contradictions.Contradiction;
import org.guildmark.catalog.crosswalk.Crosswalk.Status;
import org.guildmark.catalog.crosswalk.StatementPlaces.Place;
import org.guildmark.platform.paging.Cursor;
import org.guildmark.platform.paging.Page;
import org.guildmark.platform.paging.PageRequest;
import org.jboss.resteasy.reactive.RestResponse;

/** Where decisions contradict one another. */
@Path(CrosswalkResource.PATH + "/contradictions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({CrosswalkAccess.EDITOR, CrosswalkAccess.REVIEWER})
@Tag(name = "Crosswalks")
class ContradictionResource {
    private final CrosswalkRepository crosswalks;
    private final StatementPlaces places;

    ContradictionResource(CrosswalkRepository crosswalks, StatementPlaces places) {
        this.crosswalks = crosswalks;
        this.places = places;
    }

    @GET
    @Operation(
            operationId = "listCrosswalkContradictions",
            summary = "List decisions that contradict one another",
            description =
                    "Such as: A exactly matches B, B exactly matches C, and A is refused as a match of C. Each with"
                            + " the chain of associations that makes it. Worked out from all decisions that hold; which of them"
                            + " is wrong is for an editor to say.")
    public RestResponse<Page<ContradictionView>> list(@BeanParam PageRequest request, @Context UriInfo uri) {
        UUID after = request.cursor().map(cursor -> cursor.id(0)).orElse(null);
        List<Contradiction> all = Contradictions.in(crosswalks.links());
        List<Contradiction> rest = all.stream()
                .sorted((a, b) -> a.closing().toString().compareTo(b.closing().toString()))
                .filter(found -> after == null || found.closing().toString().compareTo(after.toString()) > 0)
                .limit(request.fetchSize())
                .toList();
        List<Step> steps =
                rest.stream().flatMap(found -> found.circle().stream()).toList();
        Map<UUID, Place> found = places.of(steps.stream()
                .flatMap(step -> Stream.of(step.from(), step.to()))
                .distinct()
                .toList());
        Map<UUID, CrosswalkEnd> ends = ends(steps);
        return Page.of(
                        request,
                        rest,
                        contradiction -> Cursor.of(contradiction.closing().toString()),
                        contradiction -> new ContradictionView(
                                contradiction.kind(),
                                contradiction.closing(),
                                contradiction.circle().stream()
                                        .map(step -> view(step, ends, found))
                                        .toList()),
                        all::size)
                .respond(uri);
    }

    private Map<UUID, CrosswalkEnd> ends(List<Step> steps) {
        List<UUID> ids = steps.stream().map(Step::linkId).distinct().toList();
        return crosswalks.byIds(ids).stream()
                .flatMap(crosswalk -> Stream.of(crosswalk.from(), crosswalk.to()))
                .collect(Collectors.toMap(CrosswalkEnd::statementId, Function.identity(), (a, b) -> a));
    }

    private ContradictionView.StepView view(Step step, Map<UUID, CrosswalkEnd> ends, Map<UUID, Place> found) {
        return new ContradictionView.StepView(
                step.linkId(),
                step.type(),
                step.accepted() ? Status.ACCEPTED : Status.REFUSED,
                places.view(ends.get(step.from()), found),
                places.view(ends.get(step.to()), found));
    }
}
