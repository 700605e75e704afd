package org.guildmark.assessment.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.catalogview.EditionContent.Level;
import org.guildmark.assessment.catalogview.EditionContent.Node;
import org.guildmark.assessment.catalogview.EditionContent.Track;
import org.guildmark.platform.problem.ProblemException;

/** Makes and changes plans. */
@ApplicationScoped
class SavePlan {
    private final ExamPlanRepository plans;
    private final PlanRooms rooms;
    private final SaveSessions sessions;
    private final CatalogView catalog;
    private final PlanHistory history;

    SavePlan(
            ExamPlanRepository plans,
            PlanRooms rooms,
            SaveSessions sessions,
            CatalogView catalog,
            PlanHistory history) {
        this.plans = plans;
        this.rooms = rooms;
        this.sessions = sessions;
        this.catalog = catalog;
        this.history = history;
    }

    /**
     * @param bodyId a body of which the caller is an officer
     * @throws ProblemException 422 where it breaks a rule of the standard
     */
    @Transactional
    ExamPlan create(UUID bodyId, PlanRequest request) {
        ExamPlan.Terms terms = terms(bodyId, request);
        ExamPlan plan = new ExamPlan(bodyId, terms, Instant.now());
        plans.persist(plan);
        List<UUID> roomIds = rooms.rooms(bodyId, terms.siteIds(), request.roomIds(), terms.components());
        plans.replaceRooms(plan.id(), roomIds);
        plans.flush();
        history.tell(plan, "PLAN_CREATED", null, PlanView.of(plan, roomIds), null);
        return plan;
    }

    /**
     * @param plan locked by the caller
     * @throws ProblemException as {@link #create}, 409 {@code PLAN_FIXED} where an announced plan would say something
     *     else than candidates counted on
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void change(ExamPlan plan, PlanRequest request) {
        PlanSteps.requireIn(plan, PlanStatus.DRAFT, PlanStatus.OPEN, PlanStatus.CLOSED);
        PlanView before = PlanView.of(plan, plans.roomIds(plan.id()));
        ExamPlan.Terms terms = plan.announced() ? harmless(plan, request) : terms(plan.bodyId(), request);
        List<UUID> roomIds = rooms.rooms(plan.bodyId(), terms.siteIds(), request.roomIds(), terms.components());
        plan.become(terms, Instant.now());
        plans.replaceRooms(plan.id(), roomIds);
        sessions.refit(plan);
        plans.flush();
        history.tell(plan, "PLAN_CHANGED", before, PlanView.of(plan, roomIds), null);
    }

    private ExamPlan.Terms terms(UUID bodyId, PlanRequest request) {
        Edition edition = catalog.requireCurrent(request.standard(), "/standard");
        Level level = edition.requireLevel(request.level(), "/level");
        Track track = track(edition, level, request.track());
        return new ExamPlan.Terms(
                request.title(),
                new StandardShown(
                        edition.standardId(),
                        edition.standardKey(),
                        edition.title(),
                        edition.id(),
                        edition.label(),
                        new StandardShown.LevelShown(level.code(), level.rank(), level.title()),
                        track == null ? null : new StandardShown.TrackShown(track.code(), track.title())),
                PlanRules.components(edition.content().assessmentScheme(), level.code(), request.components()),
                PlanTimes.of(request),
                rooms.sites(bodyId, request.siteIds()),
                !Boolean.FALSE.equals(request.noAssessorOfOwnSchool()));
    }

    /**
     * @param plan locked by the caller
     * @throws ProblemException 409 {@code PLAN_STATE} unless it is a draft, which nobody else has seen
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void delete(ExamPlan plan) {
        PlanSteps.requireIn(plan, PlanStatus.DRAFT);
        PlanView before = PlanView.of(plan, plans.roomIds(plan.id()));
        sessions.replace(plan, List.of(), false);
        plans.replaceRooms(plan.id(), List.of());
        history.tell(plan, "PLAN_DELETED", before, null, null);
        plans.delete(plan);
    }

    /** What stays as it was announced is taken from the plan, so that a later correction of the catalog changes nothing. */
    private ExamPlan.Terms harmless(ExamPlan plan, PlanRequest request) {
        PlanTimes times = PlanTimes.of(request);
        PlanTimes announced = plan.times();
        StandardShown standard = plan.standard();
        ProblemException refusal = ProblemException.conflict(
                "PLAN_FIXED",
                "Candidates count on what was announced: only title, window, sites, rooms and the rule for assessors may"
                        + " still change.");
        boolean sameStandard = request.standard().equals(standard.standard())
                || request.standard().equals(standard.standardId().toString());
        unless(sameStandard, "/standard", refusal);
        unless(request.level().equals(standard.level().code()), "/level", refusal);
        unless(
                Objects.equals(
                        request.track(),
                        standard.track() == null ? null : standard.track().code()),
                "/track",
                refusal);
        unless(times.zone().equals(announced.zone()), "/zoneId", refusal);
        unless(times.opensAt().equals(announced.opensAt()), "/applicationOpensOn", refusal);
        unless(times.closesAt().equals(announced.closesAt()), "/applicationClosesOn", refusal);
        unless(sameComponents(plan, request), "/components", refusal);
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return new ExamPlan.Terms(
                request.title(),
                standard,
                plan.components(),
                times,
                rooms.sites(plan.bodyId(), request.siteIds()),
                !Boolean.FALSE.equals(request.noAssessorOfOwnSchool()));
    }

    /** Marks that the scheme prints need not be repeated. */
    private static boolean sameComponents(ExamPlan plan, PlanRequest request) {
        return request.components().size() == plan.components().size()
                && request.components().stream().allMatch(wanted -> plan.component(wanted.component())
                        .filter(planned -> planned.mode() == wanted.mode()
                                && planned.minutes() == wanted.minutes()
                                && unchanged(wanted.roomKinds(), planned.roomKinds())
                                && Set.copyOf(planned.equipment())
                                        .equals(wanted.equipment() == null ? Set.of() : Set.copyOf(wanted.equipment()))
                                && unchanged(wanted.fullMark(), planned.fullMark())
                                && unchanged(wanted.passMark(), planned.passMark()))
                        .isPresent());
    }

    private static boolean unchanged(Object wanted, Object planned) {
        return wanted == null || wanted.equals(planned);
    }

    private static void unless(boolean same, String pointer, ProblemException refusal) {
        if (!same) {
            refusal.at(pointer, "may not change any more");
        }
    }

    /** The tracks of a level are those of its content: some standards have tracks at some levels only. */
    private static Track track(Edition edition, Level level, String wanted) {
        Set<String> ofLevel = edition.content().tree().stream()
                .flatMap(SavePlan::withBelow)
                .filter(node -> level.code().equals(node.level()))
                .flatMap(node -> node.tracks().stream())
                .collect(Collectors.toSet());
        if (wanted == null && ofLevel.isEmpty()) {
            return null;
        }
        String known = edition.content().tracks().stream()
                .map(Track::code)
                .filter(ofLevel::contains)
                .collect(Collectors.joining(", "));
        if (wanted == null) {
            throw ProblemException.unprocessable(
                            "TRACK_REQUIRED", "Level " + level.code() + " has the tracks " + known + ".")
                    .at("/track", "must be given");
        }
        return edition.content().tracks().stream()
                .filter(track -> track.code().equals(wanted) && ofLevel.contains(wanted))
                .findFirst()
                .orElseThrow(() -> ProblemException.unprocessable(
                                "UNKNOWN_TRACK",
                                ofLevel.isEmpty()
                                        ? "Level " + level.code() + " has no tracks."
                                        : "Level " + level.code() + " has the tracks " + known + ".")
                        .at("/track", "is no track of the level"));
    }

    private static Stream<Node> withBelow(Node node) {
        return Stream.concat(Stream.of(node), node.children().stream().flatMap(SavePlan::withBelow));
    }
}
