package org.guildmark.assessment.staffing.solve;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.AssessmentScheme.StaffRole;
import org.guildmark.assessment.catalogview.AssessmentScheme.Staffing;

/**
 * What is to be arranged: every candidate takes each component in one session, on a seat of its room, and every session
 * gets the staff that the standard's rules ask for.
 *
 * @param components what every candidate takes
 * @param rules how many of whom a component needs; a component without one needs nobody
 * @param noAssessorOfOwnSchool true: nobody assesses or reviews in a session with a candidate of their own school;
 *     invigilators, who judge nothing, may
 * @param travelGap least time between two sessions at different sites
 * @param earlier what has been arranged before and is to stay as far as it can; null for a fresh arrangement
 * @param timeLimit after which the best so far is the answer
 * @param seed of the search
 */
public record StaffingProblem(
        List<Component> components,
        List<Session> sessions,
        List<Candidate> candidates,
        List<Member> staff,
        Map<Component, Staffing> rules,
        boolean noAssessorOfOwnSchool,
        Duration travelGap,
        Earlier earlier,
        Duration timeLimit,
        long seed) {
    public StaffingProblem {
        components = List.copyOf(components);
        sessions = List.copyOf(sessions);
        candidates = List.copyOf(candidates);
        staff = List.copyOf(staff);
        rules = Map.copyOf(rules);
    }

    /** Time, from inclusive, to exclusive. */
    public record Period(Instant from, Instant to) {
        boolean meets(Instant otherFrom, Instant otherTo) {
            return from.isBefore(otherTo) && otherFrom.isBefore(to);
        }
    }

    /** One component, held once in one room. */
    public record Session(
            UUID id, Component component, UUID roomId, UUID siteId, Instant startsAt, Instant endsAt, SeatGrid grid) {}

    /**
     * @param organisationId school or employer; null for none
     * @param className null where not known; candidates of one class are kept apart
     * @param busy when they are elsewhere
     */
    public record Candidate(UUID id, UUID organisationId, String className, List<Period> busy) {
        public Candidate {
            busy = List.copyOf(busy);
        }
    }

    /**
     * Somebody who may invigilate, assess or review.
     *
     * @param organisationId own school; null for none
     * @param unavailable when they cannot come
     * @param maxSessions null for no limit
     */
    public record Member(
            UUID id, Set<StaffRole> roles, UUID organisationId, List<Period> unavailable, Integer maxSessions) {
        public Member {
            roles = Set.copyOf(roles);
            unavailable = List.copyOf(unavailable);
        }
    }

    /**
     * An arrangement that people already know of.
     *
     * @param candidatesStay true: candidates hold tickets, and nobody who has a place is given another one
     */
    public record Earlier(List<Place> places, List<Duty> duties, boolean candidatesStay) {
        public Earlier {
            places = List.copyOf(places);
            duties = List.copyOf(duties);
        }
    }

    /** A candidate's seat; row and column count from 0. */
    public record Place(UUID candidateId, UUID sessionId, int row, int column) {}

    /** A member's session. */
    public record Duty(UUID memberId, UUID sessionId, StaffRole role) {}
}
