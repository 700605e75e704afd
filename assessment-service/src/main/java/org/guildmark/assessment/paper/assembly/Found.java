package org.guildmark.assessment.paper.assembly;

import java.util.List;

/**
 * Forms by positions of their items, and how good they are.
 *
 * @param forms none where nothing was found
 * @param excluded whether it is proven that there is nothing
 */
record Found(List<List<Integer>> forms, Stage.Least deviation, Stage.Least exposure, boolean excluded) {
    static Found nothing(boolean excluded) {
        return new Found(List.of(), null, null, excluded);
    }

    /** Forms of which only they themselves are known. */
    static Found of(List<List<Integer>> forms, PaperRows rows) {
        long deviation = 0;
        long exposure = 0;
        for (List<Integer> form : forms) {
            deviation += rows.elements.stream()
                    .mapToLong(element -> element.deviation(form))
                    .sum();
            exposure += rows.exposure(form);
        }
        return new Found(forms, new Stage.Least(deviation, 0), new Stage.Least(exposure, 0), false);
    }

    boolean isPaper() {
        return !forms.isEmpty();
    }

    boolean optimal() {
        return deviation.value() == deviation.bound() && exposure.value() == exposure.bound();
    }

    /** Relative distance of the first value that is not proven from its bound. */
    double gap() {
        if (optimal()) {
            return 0;
        }
        Stage.Least open = deviation.value() == deviation.bound() ? exposure : deviation;
        return (double) (open.value() - open.bound()) / Math.max(1, open.value());
    }

    /** The same with bounds that are known from elsewhere, where those tell more. */
    Found boundedBy(long leastDeviation, long leastExposure) {
        return new Found(forms, deviation.atLeast(leastDeviation), exposure.atLeast(leastExposure), false);
    }

    boolean betterThan(Found other) {
        return !other.isPaper()
                || deviation.value() < other.deviation.value()
                || (deviation.value() == other.deviation.value() && exposure.value() < other.exposure.value());
    }
}
