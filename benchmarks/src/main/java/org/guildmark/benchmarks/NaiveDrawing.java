package org.guildmark.benchmarks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guildmark.assessment.paper.check.PaperChecker;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.assessment.paper.spec.PaperSpec;

/** The peer of the assembly: papers drawn at random, as many systems do it; the checker says which of them are any. */
final class NaiveDrawing {

    private NaiveDrawing() {}

    /**
     * @param byElement whether items are drawn until the marks of their element are reached, else until those of the
     *     paper are
     * @return how many of the draws keep everything
     */
    static int papers(PaperSpec spec, List<PaperItemFacts> bank, int draws, boolean byElement, long seed) {
        Random random = new Random(seed);
        List<PaperItemFacts> shuffled = new ArrayList<>(bank);
        int papers = 0;
        for (int draw = 0; draw < draws; draw++) {
            Collections.shuffle(shuffled, random);
            List<PaperItemFacts> form = byElement ? byElement(spec, shuffled) : whole(spec, shuffled);
            if (PaperChecker.check(spec, List.of(form)).verified()) {
                papers++;
            }
        }
        return papers;
    }

    private static List<PaperItemFacts> byElement(PaperSpec spec, List<PaperItemFacts> shuffled) {
        Map<String, BigDecimal> open = new HashMap<>();
        spec.elements().forEach(element -> open.put(element.key(), element.marks()));
        List<PaperItemFacts> form = new ArrayList<>();
        for (PaperItemFacts item : shuffled) {
            BigDecimal left = open.get(item.element());
            if (item.marks().compareTo(left) <= 0) {
                open.put(item.element(), left.subtract(item.marks()));
                form.add(item);
            }
        }
        return form;
    }

    private static List<PaperItemFacts> whole(PaperSpec spec, List<PaperItemFacts> shuffled) {
        BigDecimal open = spec.totalMarks();
        List<PaperItemFacts> form = new ArrayList<>();
        for (PaperItemFacts item : shuffled) {
            if (item.marks().compareTo(open) <= 0) {
                open = open.subtract(item.marks());
                form.add(item);
            }
        }
        return form;
    }
}
