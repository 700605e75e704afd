package org.guildmark.assessment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.assessment.candidate.Candidates;
import org.guildmark.assessment.eligibility.Explanation;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.platform.problem.ProblemException;

/** Takes applications in, one or many: candidate, registration, decision by the rules, audit record and event. */
@ApplicationScoped
public class RegisterCandidates {
    private static final int CHUNK = 500;

    private final EntityManager database;
    private final ExamPlans plans;
    private final Candidates candidates;
    private final EntryRules rules;
    private final AuditTrail audit;
    private final RegistrationEvents events;

    RegisterCandidates(
            EntityManager database,
            ExamPlans plans,
            Candidates candidates,
            EntryRules rules,
            AuditTrail audit,
            RegistrationEvents events) {
        this.database = database;
        this.plans = plans;
        this.candidates = candidates;
        this.rules = rules;
        this.audit = audit;
        this.events = events;
    }

    /** The audited part of a decision: nothing of the person. */
    record Audited(Outcome outcome, RegistrationDecision.Kind decision, UUID editionId, int editionRevision) {
        static Audited of(Registration registration, Evaluation evaluation) {
            return new Audited(
                    registration.outcome(),
                    registration.decidedBy(),
                    evaluation.editionId(),
                    evaluation.editionRevision());
        }
    }

    /** Which of the applications, by their place in the list, are of candidates who have applied for the plan already. */
    public Set<Integer> alreadyRegistered(PlanFacts plan, List<Application> applications) {
        Map<String, UUID> known = candidates.find(
                plan.bodyId(), applications.stream().map(Application::document).toList());
        Set<UUID> registered = registered(plan, known.values().stream().toList());
        Set<Integer> found = new HashSet<>();
        for (int i = 0; i < applications.size(); i++) {
            UUID candidate = known.get(candidates.key(applications.get(i).document()));
            if (candidate != null && registered.contains(candidate)) {
                found.add(i);
            }
        }
        return found;
    }

    private Set<UUID> registered(PlanFacts plan, List<UUID> candidateIds) {
        Set<UUID> found = new HashSet<>();
        for (int from = 0; from < candidateIds.size(); from += CHUNK) {
            found.addAll(database.createQuery(
                            "select r.candidateId from Registration r"
                                    + " where r.planId = :plan and r.status = APPLIED and r.candidateId in :ids",
                            UUID.class)
                    .setParameter("plan", plan.id())
                    .setParameter("ids", candidateIds.subList(from, Math.min(candidateIds.size(), from + CHUNK)))
                    .getResultList());
        }
        return found;
    }

    /** What the rules say of each, without registering anybody. */
    public List<Explanation> explain(PlanFacts plan, List<Application> applications) {
        EntryRules.Rules applied = rules.of(plan);
        return applications.stream()
                .map(application -> applied.apply(application.facts()).explanation())
                .toList();
    }

    /** The plan as it now stands, and no step of it until the transaction ends: once it is closed nobody comes in late. */
    private PlanFacts heldOpen(PlanFacts known) {
        PlanFacts plan = plans.share(known.id());
        EntryRules.requireOpen(plan, Instant.now());
        return plan;
    }

    /**
     * Registers all of them, none of whom may have applied already.
     *
     * @param known the plan as it was read before
     * @param actor subject of the token
     * @return how many there are of each outcome
     * @throws ProblemException 409 {@code APPLICATIONS_CLOSED} where it has been closed since
     * @throws org.hibernate.exception.ConstraintViolationException where one has, meanwhile
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<Outcome, Integer> register(PlanFacts known, List<Application> applications, String actor) {
        PlanFacts plan = heldOpen(known);
        EntryRules.Rules applied = rules.of(plan);
        Map<Outcome, Integer> counts = new HashMap<>();
        for (int from = 0; from < applications.size(); from += CHUNK) {
            List<Application> chunk = applications.subList(from, Math.min(applications.size(), from + CHUNK));
            Map<String, UUID> ids = candidates.ensure(
                    plan.bodyId(), chunk.stream().map(Application::document).toList());
            List<Made> made = chunk.stream()
                    .map(one -> make(plan, applied, ids.get(candidates.key(one.document())), one))
                    .toList();
            keep(made, actor);
            made.forEach(one -> counts.merge(one.registration().outcome(), 1, Integer::sum));
            database.flush();
            database.clear();
        }
        return counts;
    }

    /** A registration that is not kept yet, and what the rules say of it. */
    private record Made(Registration registration, Evaluation evaluation) {}

    /** One of them; the candidate exists. */
    private static Made make(PlanFacts plan, EntryRules.Rules applied, UUID candidateId, Application application) {
        Instant now = Instant.now();
        Evaluation evaluation = applied.apply(application.facts());
        Registration registration = new Registration(plan.id(), plan.bodyId(), candidateId, application, now);
        registration.decide(evaluation.explanation().outcome(), RegistrationDecision.Kind.RULES, now);
        return new Made(registration, evaluation);
    }

    /** One table after the other: rows of the same table that follow each other are written with one statement. */
    private void keep(List<Made> made, String actor) {
        made.forEach(one -> database.persist(one.registration()));
        made.forEach(one -> database.persist(new RegistrationDecision(
                one.registration(),
                RegistrationDecision.Kind.RULES,
                one.registration().outcome(),
                one.evaluation(),
                actor,
                null)));
        made.forEach(one -> audit.record(new AuditTrail.Entry(
                one.registration().bodyId(),
                "registration",
                one.registration().id(),
                "REGISTERED",
                actor,
                null,
                Audited.of(one.registration(), one.evaluation()),
                null)));
        events.changed(made.stream().map(Made::registration).toList());
    }

    /**
     * A single application.
     *
     * @param known the plan as it was read before
     * @throws ProblemException 409 {@code APPLICATIONS_CLOSED}, {@code ALREADY_REGISTERED}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Registration register(PlanFacts known, Application application) {
        PlanFacts plan = heldOpen(known);
        UUID candidateId = candidates
                .ensure(plan.bodyId(), List.of(application.document()))
                .get(candidates.key(application.document()));
        if (!registered(plan, List.of(candidateId)).isEmpty()) {
            throw RegistrationFaults.alreadyRegistered();
        }
        Made made = make(plan, rules.of(plan), candidateId, application);
        keep(List.of(made), application.applicant());
        RegistrationFaults.flush(database);
        return made.registration();
    }
}
