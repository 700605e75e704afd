package org.guildmark.assessment.paper.assembly;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.guildmark.assessment.paper.assembly.PaperSolver.Problem;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/** The items of a pool that may be used at all: what a single item breaks needs no solver. */
record Eligible(List<PaperItemFacts> items, int outside, int tooLarge, int overExposed, int usedRecently) {
    /** In an order that depends on the seed, which makes the solver look elsewhere first. */
    static Eligible of(Problem problem) {
        PaperSpec spec = problem.spec();
        Map<String, BigDecimal> most = spec.elements().stream()
                .collect(Collectors.toMap(PaperSpec.ElementTarget::key, element -> element.marks()
                        .add(spec.limits().tolerance())));
        List<PaperItemFacts> items = new ArrayList<>();
        int outside = 0;
        int tooLarge = 0;
        int overExposed = 0;
        int usedRecently = 0;
        for (PaperItemFacts item : problem.pool()) {
            if (!most.containsKey(item.element()) || !spec.kinds().contains(item.kind())) {
                outside++;
            } else if (item.marks().compareTo(most.get(item.element())) > 0) {
                tooLarge++;
            } else if (spec.limits().maximumExposure() != null
                    && item.exposure() > spec.limits().maximumExposure()) {
                overExposed++;
            } else if (spec.notUsedSince() != null
                    && item.lastUsedAt() != null
                    && !item.lastUsedAt().isBefore(spec.notUsedSince())) {
                usedRecently++;
            } else {
                items.add(item);
            }
        }
        Collections.shuffle(items, new Random(problem.seed()));
        return new Eligible(items, outside, tooLarge, overExposed, usedRecently);
    }
}
