package org.guildmark.assessment.paper;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.paper.assembly.PaperSolution;
import org.guildmark.assessment.paper.spec.PaperItemFacts;
import org.guildmark.platform.http.ETags;

/** A paper and which items its forms hold. */
@Schema(name = "Paper")
record PaperView(
        UUID id,
        UUID bodyId,
        UUID blueprintId,
        Text title,
        PaperState state,
        @Schema(description = "Key of the standard") String standard,
        UUID editionId,
        @Schema(description = "Null where the standard has no levels") String level,
        @Schema(description = "Null where the level has no tracks") String track,
        Component component,
        int seed,
        @Schema(description = "OPTIMAL or FEASIBLE; the certificate says more") PaperSolution.Status status,
        Instant createdAt,
        @Schema(description = "Null while it is a draft") Instant releasedAt,
        @Schema(description = "Null unless withdrawn") Instant withdrawnAt,
        @Schema(description = "Null in lists") List<FormSummary> forms) {

    /** A form of a paper. */
    @Schema(name = "PaperFormSummary")
    record FormSummary(int form, BigDecimal marks, int seconds, List<PlacedItem> items) {}

    /** @param number in the form, counted from 1 */
    @Schema(name = "PaperItem")
    record PlacedItem(int number, UUID itemId, UUID versionId, String element, ItemKind kind, BigDecimal marks) {}

    /** @param forms null in lists */
    static PaperView of(Paper paper, List<List<PaperItem>> forms) {
        return new PaperView(
                paper.id(),
                paper.bodyId(),
                paper.blueprintId(),
                paper.title(),
                paper.state(),
                paper.standardKey(),
                paper.editionId(),
                paper.level(),
                paper.track(),
                paper.component(),
                paper.outcome().seed(),
                paper.outcome().status(),
                paper.createdAt(),
                paper.releasedAt(),
                paper.withdrawnAt(),
                forms == null ? null : summaries(forms));
    }

    private static List<FormSummary> summaries(List<List<PaperItem>> forms) {
        List<FormSummary> summaries = new ArrayList<>();
        for (List<PaperItem> form : forms) {
            List<PaperItemFacts> facts = form.stream().map(PaperItem::facts).toList();
            summaries.add(new FormSummary(
                    summaries.size() + 1,
                    facts.stream().map(PaperItemFacts::marks).reduce(BigDecimal.ZERO, BigDecimal::add),
                    facts.stream().mapToInt(PaperItemFacts::seconds).sum(),
                    form.stream().map(PaperView::placed).toList()));
        }
        return summaries;
    }

    private static PlacedItem placed(PaperItem item) {
        PaperItemFacts facts = item.facts();
        return new PlacedItem(
                item.number(), facts.itemId(), facts.versionId(), facts.element(), facts.kind(), facts.marks());
    }

    static String etag(Paper paper) {
        return ETags.strong(paper.id(), paper.version());
    }
}
