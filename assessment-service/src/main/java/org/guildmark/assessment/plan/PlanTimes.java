package org.guildmark.assessment.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.guildmark.platform.problem.ProblemException;

/**
 * The times of a plan, from the local ones that were sent.
 *
 * @param opensAt inclusive
 * @param closesAt exclusive
 */
record PlanTimes(ZoneId zone, Instant opensAt, Instant closesAt, LocalDate windowFrom, LocalDate windowTo) {
    private static final String USUAL_ZONE = "Asia/Shanghai";
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2200;

    /** @throws ProblemException 422 {@code UNKNOWN_ZONE}, {@code NO_SUCH_LOCAL_TIME} or {@code PLAN_TIMES} */
    static PlanTimes of(PlanRequest request) {
        String name = request.zoneId() == null ? USUAL_ZONE : request.zoneId();
        if (!ZoneId.getAvailableZoneIds().contains(name)) {
            throw ProblemException.unprocessable("UNKNOWN_ZONE", "There is no time zone " + name + ".")
                    .at("/zoneId", "is no time zone");
        }
        ZoneId zone = ZoneId.of(name);
        ProblemException refusal = ProblemException.unprocessable(
                "PLAN_TIMES", "Applications end after they begin, and nobody is examined before they end.");
        requireYear(request.applicationOpensOn().toLocalDate(), "/applicationOpensOn", refusal);
        requireYear(request.applicationClosesOn().toLocalDate(), "/applicationClosesOn", refusal);
        requireYear(request.window().from(), "/window/from", refusal);
        requireYear(request.window().to(), "/window/to", refusal);
        if (refusal.errors().isEmpty()) {
            if (!request.applicationClosesOn().isAfter(request.applicationOpensOn())) {
                refusal.at("/applicationClosesOn", "must be after applicationOpensOn");
            }
            if (request.window().from().isBefore(request.applicationClosesOn().toLocalDate())) {
                refusal.at("/window/from", "must not be before the day of applicationClosesOn");
            }
            if (request.window().to().isBefore(request.window().from())) {
                refusal.at("/window/to", "must not be before from");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return new PlanTimes(
                zone,
                instant(request.applicationOpensOn(), zone, "/applicationOpensOn"),
                instant(request.applicationClosesOn(), zone, "/applicationClosesOn"),
                request.window().from(),
                request.window().to());
    }

    /**
     * The earlier of two where clocks are put back.
     *
     * @throws ProblemException 422 {@code NO_SUCH_LOCAL_TIME} where clocks jump over it
     */
    static Instant instant(LocalDateTime local, ZoneId zone, String pointer) {
        if (zone.getRules().getValidOffsets(local).isEmpty()) {
            throw ProblemException.unprocessable(
                            "NO_SUCH_LOCAL_TIME", "The clocks of " + zone + " jump over " + local + ".")
                    .at(pointer, "does not exist in the zone");
        }
        return ZonedDateTime.ofLocal(local, zone, null).toInstant();
    }

    private static void requireYear(LocalDate day, String pointer, ProblemException refusal) {
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            refusal.at(pointer, "must be between " + FIRST_YEAR + " and " + LAST_YEAR);
        }
    }
}
