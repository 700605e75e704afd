package org.guildmark.assessment.registration;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.eligibility.Eligibility;
import org.guildmark.assessment.eligibility.Facts;
import org.guildmark.assessment.plan.PlanFacts;
import org.guildmark.assessment.plan.PlanStatus;
import org.guildmark.platform.problem.ProblemException;

/** The entry rules and the application period of a plan. */
@ApplicationScoped
public class EntryRules {
    private final CatalogView catalog;

    EntryRules(CatalogView catalog) {
        this.catalog = catalog;
    }

    /** Good for any number of candidates of the plan. */
    static final class Rules {
        private final Eligibility eligibility;
        private final UUID editionId;
        private final int revision;
        private final LocalDate day;

        private Rules(Edition edition, PlanFacts plan) {
            this.eligibility = Eligibility.of(edition.content(), plan.level());
            this.editionId = edition.id();
            this.revision = edition.revision();
            this.day = plan.referenceDay();
        }

        Evaluation apply(Facts facts) {
            return new Evaluation(eligibility.explain(facts, day), editionId, revision);
        }
    }

    /** The rules of the edition that the plan was made for, in its newest revision. */
    Rules of(PlanFacts plan) {
        Edition edition = catalog.edition(plan.editionId())
                .orElseThrow(() -> new IllegalStateException("The edition of plan " + plan.id() + " is unknown"));
        return new Rules(edition, plan);
    }

    /** @throws ProblemException 409 {@code APPLICATIONS_NOT_OPEN} or {@code APPLICATIONS_CLOSED} outside the period */
    public static void requireOpen(PlanFacts plan, Instant now) {
        if (plan.status() == PlanStatus.DRAFT
                || (plan.status() == PlanStatus.OPEN && now.isBefore(plan.applicationOpensAt()))) {
            throw ProblemException.conflict(
                    "APPLICATIONS_NOT_OPEN",
                    "Applications are taken from " + plan.applicationOpensAt().atZone(plan.zoneId()) + " on.");
        }
        if (plan.status() != PlanStatus.OPEN || !now.isBefore(plan.applicationClosesAt())) {
            throw ProblemException.conflict(
                    "APPLICATIONS_CLOSED",
                    "Applications were taken until "
                            + plan.applicationClosesAt().atZone(plan.zoneId()) + ".");
        }
    }

    /** The day that it is where the plan is. */
    public static LocalDate today(PlanFacts plan) {
        return LocalDate.now(plan.zoneId());
    }
}
