package org.guildmark.assessment.registration;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.platform.paging.PageRequest;
import org.guildmark.platform.problem.ProblemException;

/**
 * Queries for registrations. Who may see one is part of each: officers of the plan's body, the organisation that sent
 * the candidate, and who applied alone.
 */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {
    private static final String VISIBLE = "(bodyId in :bodies or organisationId in :organisations"
            + " or (organisationId is null and applicant = :me))";

    private final Bodies bodies;
    private final ExamPlans plans;
    private final Organisations organisations;
    private final SecurityIdentity caller;

    RegistrationRepository(Bodies bodies, ExamPlans plans, Organisations organisations, SecurityIdentity caller) {
        this.bodies = bodies;
        this.plans = plans;
        this.organisations = organisations;
        this.caller = caller;
    }

    /**
     * What a list is narrowed to; null leaves a condition out.
     *
     * @param own only what the caller applied for alone
     */
    record Filter(UUID planId, UUID organisationId, Registration.Status status, Outcome outcome, boolean own) {}

    /** @throws ProblemException 404 {@code REGISTRATION_NOT_FOUND}, also where it is not the caller's to see */
    Registration requireVisible(UUID id) {
        Map<String, Object> values = visible();
        values.put("id", id);
        return find("id = :id and " + VISIBLE, values).firstResultOptional().orElseThrow(RegistrationFaults::notFound);
    }

    /** For a change; locked until the transaction ends, and its plan kept from any step until then. */
    Registration requireLocked(UUID id) {
        Registration registration = requireVisible(id);
        plans.share(registration.planId());
        getEntityManager().refresh(registration, LockModeType.PESSIMISTIC_WRITE);
        return registration;
    }

    /** For an officer's word; locked until the transaction ends. 404 for everybody else, 403 for who may read it. */
    Registration requireAsOfficer(UUID id) {
        Registration registration = requireLocked(id);
        if (!bodies.isOfficerOf(registration.bodyId())) {
            throw ProblemException.forbidden(
                    "NOT_OF_YOUR_BODY", "Only an exam-officer of the assessment body may do this.");
        }
        return registration;
    }

    private Map<String, Object> visible() {
        Map<String, Object> values = new HashMap<>();
        values.put("bodies", bodies.asOfficer());
        values.put("organisations", organisations.own());
        values.put("me", caller.getPrincipal().getName());
        return values;
    }

    /** In the order in which they came. */
    List<Registration> page(Filter filter, PageRequest request) {
        Map<String, Object> values = visible();
        List<String> conditions = conditions(filter, values);
        request.cursor().ifPresent(cursor -> {
            conditions.add("id > :after");
            values.put("after", cursor.id(0));
        });
        return find(String.join(" and ", conditions) + " order by id", values)
                .page(0, request.fetchSize())
                .list();
    }

    long count(Filter filter) {
        Map<String, Object> values = visible();
        return count(String.join(" and ", conditions(filter, values)), values);
    }

    private static List<String> conditions(Filter filter, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>(List.of(VISIBLE));
        if (filter.own()) {
            conditions.add("organisationId is null and applicant = :me");
        }
        add(conditions, values, "planId", filter.planId());
        add(conditions, values, "organisationId", filter.organisationId());
        add(conditions, values, "status", filter.status());
        add(conditions, values, "outcome", filter.outcome());
        return conditions;
    }

    private static void add(List<String> conditions, Map<String, Object> values, String name, Object value) {
        if (value != null) {
            conditions.add(name + " = :" + name);
            values.put(name, value);
        }
    }

    /** Newest first. */
    List<RegistrationDecision> decisions(UUID registrationId) {
        return getEntityManager()
                .createQuery(
                        "from RegistrationDecision where registrationId = ?1 order by id desc",
                        RegistrationDecision.class)
                .setParameter(1, registrationId)
                .getResultList();
    }

    Optional<RegistrationPhoto> photo(UUID registrationId) {
        return Optional.ofNullable(getEntityManager().find(RegistrationPhoto.class, registrationId));
    }

    /** Those who may sit the exams of a plan, in the order in which they came. */
    List<Registration> admitted(UUID planId) {
        return list("planId = ?1 and status = APPLIED and outcome = ELIGIBLE order by id", planId);
    }
}
