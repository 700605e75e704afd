package org.guildmark.assessment.registration;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import org.guildmark.assessment.audit.AuditTrail;
import org.guildmark.assessment.body.Bodies;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.plan.ExamPlans;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.registration.RegisterCandidates.Audited;
import org.guildmark.platform.problem.ProblemException;

/** What becomes of a registration after it was made. The registration is locked by the caller. */
@ApplicationScoped
class ChangeRegistration {
    private final EntityManager database;
    private final ExamPlans plans;
    private final EntryRules rules;
    private final Bodies bodies;
    private final AuditTrail audit;
    private final RegistrationEvents events;
    private final SecurityIdentity caller;

    ChangeRegistration(
            EntityManager database,
            ExamPlans plans,
            EntryRules rules,
            Bodies bodies,
            AuditTrail audit,
            RegistrationEvents events,
            SecurityIdentity caller) {
        this.database = database;
        this.plans = plans;
        this.rules = rules;
        this.bodies = bodies;
        this.audit = audit;
        this.events = events;
        this.caller = caller;
    }

    private PlanFacts plan(Registration registration) {
        return plans.find(registration.planId()).orElseThrow(RegistrationFaults::notFound);
    }

    /** Other facts are decided anew: what an officer said of the former ones no longer holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    void state(Registration registration, RegistrationRequest.FactsRequest stated) {
        PlanFacts plan = plan(registration);
        requireApplied(registration);
        EntryRules.requireOpen(plan, Instant.now());
        RegistrationFaults.requirePossible(stated.facts(), registration.birthDate(), EntryRules.today(plan));
        registration.state(stated.facts(), stated.className(), Instant.now());
        evaluate(registration, plan, "FACTS_CHANGED");
    }

    /** Applies the rules of today, e.g. after a correction of the edition. */
    @Transactional(Transactional.TxType.MANDATORY)
    void evaluateAgain(Registration registration) {
        requireApplied(registration);
        evaluate(registration, plan(registration), "RE_EVALUATED");
    }

    private void evaluate(Registration registration, PlanFacts plan, String action) {
        Evaluation evaluation = rules.of(plan).apply(registration.facts());
        decide(
                registration,
                evaluation,
                evaluation.explanation().outcome(),
                RegistrationDecision.Kind.RULES,
                action,
                null);
    }

    /** @throws ProblemException 422 {@code DECISION_CONTRADICTS} where the word does not fit what the rules say */
    @Transactional(Transactional.TxType.MANDATORY)
    void decide(Registration registration, RegistrationRequest.DecisionRequest word) {
        requireApplied(registration);
        Evaluation evaluation = rules.of(plan(registration)).apply(registration.facts());
        Outcome byRules = evaluation.explanation().outcome();
        Outcome wanted = Outcome.valueOf(word.outcome().name());
        boolean confirms = word.decision() == RegistrationRequest.Step.CONFIRM;
        if (byRules != Outcome.NEEDS_OFFICER && confirms != (byRules == wanted)) {
            throw ProblemException.unprocessable(
                            "DECISION_CONTRADICTS",
                            "The rules say " + byRules + ": " + (confirms ? "OVERRIDE" : "CONFIRM")
                                    + " is the word for this outcome.")
                    .at("/decision", "does not fit the outcome");
        }
        decide(
                registration,
                evaluation,
                wanted,
                confirms ? RegistrationDecision.Kind.CONFIRMED : RegistrationDecision.Kind.OVERRIDDEN,
                confirms ? "DECISION_CONFIRMED" : "DECISION_OVERRIDDEN",
                word.reason());
    }

    private void decide(
            Registration registration,
            Evaluation evaluation,
            Outcome outcome,
            RegistrationDecision.Kind kind,
            String action,
            String reason) {
        String actor = caller.getPrincipal().getName();
        Map<String, Object> before = Map.of("outcome", registration.outcome(), "decision", registration.decidedBy());
        registration.decide(outcome, kind, Instant.now());
        database.persist(new RegistrationDecision(registration, kind, outcome, evaluation, actor, reason));
        tell(registration, action, before, Audited.of(registration, evaluation), reason);
    }

    /** @throws ProblemException 409 {@code APPLICATIONS_CLOSED} after the deadline, except for an officer */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(Registration registration) {
        requireApplied(registration);
        if (!bodies.isOfficerOf(registration.bodyId())) {
            EntryRules.requireOpen(plan(registration), Instant.now());
        }
        registration.withdraw(Instant.now());
        tell(
                registration,
                "WITHDRAWN",
                Map.of("status", Registration.Status.APPLIED),
                Map.of("status", Registration.Status.WITHDRAWN),
                null);
    }

    /** Until the deadline, and at any time by an officer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void photograph(Registration registration, Photo photo) {
        requireApplied(registration);
        if (!bodies.isOfficerOf(registration.bodyId())) {
            EntryRules.requireOpen(plan(registration), Instant.now());
        }
        database.merge(new RegistrationPhoto(registration.id(), photo.content()));
        registration.photographed(photo.type(), Instant.now());
        database.flush();
    }

    private static void requireApplied(Registration registration) {
        if (registration.withdrawn()) {
            throw ProblemException.conflict("REGISTRATION_WITHDRAWN", "The registration has been withdrawn.");
        }
    }

    private void tell(Registration registration, String action, Object before, Object after, String reason) {
        database.flush();
        audit.record(new AuditTrail.Entry(
                registration.bodyId(),
                "registration",
                registration.id(),
                action,
                caller.getPrincipal().getName(),
                before,
                after,
                reason));
        events.changed(registration);
    }
}
