package org.guildmark.assessment.paper;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.assessment.blueprint.BlueprintPool;
import org.guildmark.assessment.blueprint.Elements;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.item.ItemVersions;
import org.guildmark.assessment.item.ItemVersions.StoredVersion;
import org.guildmark.assessment.paper.check.PaperChecker;
import org.guildmark.assessment.paper.spec.ConstraintLine;
import org.guildmark.assessment.paper.spec.PaperItemFacts;

/**
 * Verifies a paper from scratch. Kind, marks, time, difficulty and statements are read from the stored versions and
 * elements from the edition; only what changes from day to day (exposure, last use, enmities) is taken as it was when
 * the paper was made.
 */
@ApplicationScoped
class VerifyPaper {
    /** The certificate shows shares and means to so much. */
    private static final BigDecimal SHOWN = new BigDecimal("0.0001");

    private final ItemVersions versions;
    private final CatalogView catalog;

    VerifyPaper(ItemVersions versions, CatalogView catalog) {
        this.versions = versions;
        this.catalog = catalog;
    }

    PaperChecker.Verdict verify(Paper paper, List<List<PaperItem>> forms) {
        List<String> failures = new ArrayList<>();
        Map<UUID, StoredVersion> stored = versions.read(
                forms.stream().flatMap(List::stream).map(PaperItem::ref).toList());
        Elements elements =
                new Elements(catalog.edition(paper.editionId()).orElseThrow(), paper.level(), paper.track());
        List<List<PaperItemFacts>> read = forms.stream()
                .map(form -> form.stream()
                        .map(item -> read(item, stored, elements, failures))
                        .filter(Objects::nonNull)
                        .toList())
                .toList();
        PaperChecker.Verdict verdict = PaperChecker.check(paper.spec(), read);
        failures.addAll(verdict.failures());
        paper.outcome().lines().forEach(line -> compare(line, verdict.lines(), failures));
        return new PaperChecker.Verdict(verdict.lines(), failures);
    }

    private static PaperItemFacts read(
            PaperItem item, Map<UUID, StoredVersion> stored, Elements elements, List<String> failures) {
        PaperItemFacts then = item.facts();
        String name = "Form " + item.form() + ", item " + item.number() + ": ";
        StoredVersion version = stored.get(then.versionId());
        if (version == null || !version.itemId().equals(then.itemId())) {
            failures.add(name + "its version does not exist.");
            return null;
        }
        String element = BlueprintPool.element(elements, version.statementIds()).orElse("");
        PaperItemFacts now = new PaperItemFacts(
                then.itemId(),
                then.versionId(),
                element,
                version.kind(),
                version.marks(),
                version.expectedSeconds(),
                version.difficulty(),
                then.exposure(),
                then.lastUsedAt(),
                BlueprintPool.statements(elements, version.statementIds(), element),
                then.enemies());
        if (!same(then, now)) {
            failures.add(name + "its version is not what the paper was made of.");
        }
        return now;
    }

    private static boolean same(PaperItemFacts then, PaperItemFacts now) {
        return then.element().equals(now.element())
                && then.kind() == now.kind()
                && then.marks().compareTo(now.marks()) == 0
                && then.seconds() == now.seconds()
                && (then.difficulty() == null
                        ? now.difficulty() == null
                        : now.difficulty() != null && then.difficulty().compareTo(now.difficulty()) == 0)
                && then.statements().equals(now.statements());
    }

    /** What was said when the paper was made against what is counted now. */
    private static void compare(ConstraintLine said, List<ConstraintLine> counted, List<String> failures) {
        Optional<ConstraintLine> now = counted.stream()
                .filter(line -> line.kind() == said.kind()
                        && Objects.equals(line.form(), said.form())
                        && Objects.equals(line.subject(), said.subject()))
                .findFirst();
        boolean agrees = now.isPresent()
                && now.get().achieved().subtract(said.achieved()).abs().compareTo(SHOWN) <= 0;
        if (!agrees) {
            failures.add("The certificate says " + said.achieved().toPlainString() + " for " + said.kind()
                    + (said.subject() == null ? "" : " " + said.subject())
                    + (said.form() == null ? "" : " of form " + said.form()) + "; counted: "
                    + now.map(line -> line.achieved().toPlainString()).orElse("nothing") + ".");
        }
    }
}
