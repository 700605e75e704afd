package org.guildmark.assessment.blueprint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.blueprint.BlueprintPool.Eligible;
import org.guildmark.assessment.item.content.ItemKind;

/** What a bank holds for a blueprint beside what one form needs: where teachers had better write. */
@Schema(name = "BlueprintSupply")
public record SupplyView(List<ElementSupply> elements, List<KindSupply> kinds) {

    /** @param statements distinct ones that the items measure */
    @Schema(name = "ElementSupply")
    public record ElementSupply(
            String element,
            Text title,
            @Schema(description = "Marks that one form needs") BigDecimal neededMarks,
            @Schema(description = "Marks of all active items") BigDecimal marks,
            int items,
            int neverUsed,
            @Schema(description = "Distinct statements that one form needs; null where not limited")
                    Integer neededStatements,
            int statements,
            @Schema(description = "Whether marks and statements suffice for one form") boolean enough,
            List<KindCount> kinds) {}

    /** How many items of a kind there are for an element. */
    @Schema(name = "ElementKindCount")
    public record KindCount(ItemKind kind, int items, BigDecimal marks) {}

    /** How many items of a kind there are, beside what one form needs of it. */
    @Schema(name = "KindSupply")
    public record KindSupply(ItemKind kind, int needed, int items, boolean enough) {}

    static SupplyView of(Blueprint blueprint, List<Eligible> pool) {
        List<ElementSupply> elements = new ArrayList<>();
        for (BlueprintWeight weight : blueprint.weights()) {
            elements.add(element(
                    blueprint,
                    weight,
                    pool.stream()
                            .filter(item -> item.element().equals(weight.element()))
                            .toList()));
        }
        List<KindSupply> kinds = blueprint.limits().kinds().stream()
                .map(limit -> {
                    int items = (int) pool.stream()
                            .filter(eligible -> eligible.item().kind() == limit.kind())
                            .count();
                    return new KindSupply(limit.kind(), limit.minimum(), items, items >= limit.minimum());
                })
                .toList();
        return new SupplyView(elements, kinds);
    }

    private static ElementSupply element(Blueprint blueprint, BlueprintWeight weight, List<Eligible> items) {
        Integer neededStatements = blueprint.limits().minimumStatementsPerElement();
        int statements = (int) items.stream()
                .flatMap(item -> item.statements().stream())
                .distinct()
                .count();
        BigDecimal marks = marks(items);
        BigDecimal least = weight.percent().subtract(blueprint.limits().tolerance());
        return new ElementSupply(
                weight.element(),
                weight.title(),
                weight.percent(),
                marks,
                items.size(),
                (int) items.stream().filter(item -> item.item().exposure() == 0).count(),
                neededStatements,
                statements,
                marks.compareTo(least) >= 0 && (neededStatements == null || statements >= neededStatements),
                items.stream()
                        .collect(Collectors.groupingBy(item -> item.item().kind(), TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(kind ->
                                new KindCount(kind.getKey(), kind.getValue().size(), marks(kind.getValue())))
                        .toList());
    }

    private static BigDecimal marks(List<Eligible> items) {
        return items.stream().map(item -> item.item().marks()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
