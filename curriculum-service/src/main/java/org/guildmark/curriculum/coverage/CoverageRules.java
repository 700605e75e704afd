package org.guildmark.curriculum.coverage;

import org.guildmark.curriculum.catalogview.AssociationType;
import org.guildmark.curriculum.mapping.Emphasis;
import org.guildmark.curriculum.programme.EmphasisCredits;

/**
 * What may be set from outside about a coverage.
 *
 * @param credits how much of a statement each emphasis covers
 * @param discounts what is left of it through a crosswalk
 * @param redundantOver a statement that more than so many courses cover is reported as redundant
 */
public record CoverageRules(Credits credits, Discounts discounts, int redundantOver) {
    public static final CoverageRules STANDARD = new CoverageRules(Credits.STANDARD, Discounts.STANDARD, 2);

    public CoverageRules {
        if (redundantOver < 1) {
            throw new IllegalArgumentException("redundantOver " + redundantOver + " is below 1");
        }
    }

    /** Credit of each emphasis, 0 to 1. */
    public record Credits(double introduce, double practise, double master, double unspecified) {
        public static final Credits STANDARD = new Credits(0.3, 0.7, 1.0, 1.0);

        public Credits {
            requireShare(introduce);
            requireShare(practise);
            requireShare(master);
            requireShare(unspecified);
        }

        /** As a programme states them. */
        public static Credits of(EmphasisCredits stated) {
            return new Credits(stated.introduce(), stated.practise(), stated.master(), stated.unspecified());
        }

        double of(Emphasis emphasis) {
            return switch (emphasis) {
                case INTRODUCE -> introduce;
                case PRACTISE -> practise;
                case MASTER -> master;
                case UNSPECIFIED -> unspecified;
            };
        }
    }

    /** Discount of each kind of association, 0 to 1. */
    public record Discounts(double exact, double broaderOrNarrower, double related) {
        public static final Discounts STANDARD = new Discounts(1.0, 0.6, 0.3);

        public Discounts {
            requireShare(exact);
            requireShare(broaderOrNarrower);
            requireShare(related);
        }

        double of(AssociationType type) {
            return switch (type) {
                case EXACT_MATCH -> exact;
                case BROADER, NARROWER -> broaderOrNarrower;
                case RELATED -> related;
            };
        }
    }

    private static void requireShare(double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(value + " is not between 0 and 1");
        }
    }
}
