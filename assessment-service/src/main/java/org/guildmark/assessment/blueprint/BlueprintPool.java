package org.guildmark.assessment.blueprint;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.guildmark.assessment.blueprint.Elements.Element;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.catalogview.CatalogView;
import org.guildmark.assessment.catalogview.Edition;
import org.guildmark.assessment.item.ItemBank;
import org.guildmark.assessment.item.PoolItem;
import org.guildmark.assessment.item.content.ItemKind;

/** The items of a body's bank that papers of a blueprint may take, each with the element that it counts for. */
@ApplicationScoped
public class BlueprintPool {
    private final CatalogView catalog;
    private final ItemBank bank;

    BlueprintPool(CatalogView catalog, ItemBank bank) {
        this.catalog = catalog;
        this.bank = bank;
    }

    /**
     * @param element key of the element of its primary statement
     * @param statements those of its statements that belong to this element
     */
    public record Eligible(PoolItem item, String element, Set<UUID> statements) {}

    /** Of every element that the blueprint weighs and every kind that it takes. */
    public List<Eligible> of(Blueprint blueprint) {
        Edition edition = catalog.edition(blueprint.editionId()).orElseThrow();
        Elements elements = new Elements(edition, blueprint.level(), blueprint.track());
        Set<String> weighed = Set.copyOf(
                blueprint.weights().stream().map(BlueprintWeight::element).toList());
        Set<ItemKind> kinds = kinds(blueprint);
        List<Eligible> eligible = new ArrayList<>();
        for (PoolItem item : bank.pool(blueprint.bodyId(), edition)) {
            if (kinds.contains(item.kind())) {
                element(elements, item.statementIds())
                        .filter(weighed::contains)
                        .ifPresent(element -> eligible.add(
                                new Eligible(item, element, statements(elements, item.statementIds(), element))));
            }
        }
        return eligible;
    }

    /** The element of the primary statement, the first. */
    public static Optional<String> element(Elements elements, List<UUID> statementIds) {
        return statementIds.stream().findFirst().flatMap(elements::of).map(Element::key);
    }

    /** Those that belong to the element. */
    public static Set<UUID> statements(Elements elements, List<UUID> statementIds, String element) {
        return Set.copyOf(statementIds.stream()
                .filter(id -> elements.of(id)
                        .map(Element::key)
                        .filter(element::equals)
                        .isPresent())
                .distinct()
                .toList());
    }

    /** Those that the blueprint names; where it names none, what is usual for the component. */
    public static Set<ItemKind> kinds(Blueprint blueprint) {
        if (!blueprint.limits().kinds().isEmpty()) {
            return Set.copyOf(blueprint.limits().kinds().stream()
                    .map(PaperLimits.KindLimit::kind)
                    .toList());
        }
        Set<ItemKind> practical = EnumSet.of(ItemKind.PRACTICAL_TASK);
        return blueprint.component() == Component.THEORY ? EnumSet.complementOf(EnumSet.copyOf(practical)) : practical;
    }
}
