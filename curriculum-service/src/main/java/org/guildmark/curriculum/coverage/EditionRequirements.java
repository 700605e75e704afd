package org.guildmark.curriculum.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.guildmark.curriculum.Text;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.EditionContent;
import org.guildmark.curriculum.catalogview.EditionContent.Node;
import org.guildmark.curriculum.catalogview.PlacedStatement;
import org.guildmark.curriculum.coverage.Requirements.ElementKind;
import org.guildmark.curriculum.coverage.Requirements.Function;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Required;
import org.guildmark.curriculum.coverage.Requirements.Track;
import org.guildmark.curriculum.coverage.Requirements.Weight;
import org.guildmark.curriculum.coverage.Requirements.WeightTable;

/** An edition's requirements, remembered for as long as the catalog view remembers the edition. */
@ApplicationScoped
public class EditionRequirements {
    private final Cache<Edition, Requirements> remembered =
            Caffeine.newBuilder().weakKeys().build();

    public Requirements of(Edition edition) {
        return remembered.get(edition, EditionRequirements::read);
    }

    private static Requirements read(Edition edition) {
        EditionContent content = edition.content();
        List<Function> functions = new ArrayList<>();
        Map<UUID, Integer> indices = new HashMap<>();
        for (Node root : content.tree()) {
            indices.put(root.id(), functions.size());
            functions.add(new Function(
                    root.id(), root.code(), zh(root.title()), root.title().en()));
        }
        return new Requirements(
                edition.standardKey(),
                content.coversLower() != null && content.coversLower().value(),
                content.levels().stream()
                        .map(level -> new Level(level.code(), level.rank()))
                        .toList(),
                content.tracks().stream()
                        .map(track -> new Track(track.code(), track.parent()))
                        .toList(),
                functions,
                edition.statements().stream()
                        .map(placed -> required(placed, indices))
                        .toList(),
                content.weightTables().stream()
                        .flatMap(table -> table(table).stream())
                        .toList());
    }

    private static Required required(PlacedStatement placed, Map<UUID, Integer> functions) {
        UUID optional = placed.path().stream()
                .filter(Node::optional)
                .map(Node::id)
                .findFirst()
                .orElse(null);
        return new Required(
                placed.id(),
                placed.statement().kind(),
                functions.get(placed.path().get(0).id()),
                placed.levelCode(),
                placed.tracks(),
                optional);
    }

    /** Empty for a component that weighs no statements, such as a review. */
    private static Optional<WeightTable> table(EditionContent.WeightTable table) {
        return figure(table.component())
                .map(figure -> new WeightTable(
                        figure,
                        table.level(),
                        table.track(),
                        table.clause(),
                        table.weights().stream()
                                .map(weight -> new Weight(
                                        zh(weight.element()),
                                        weight.element().en(),
                                        element(weight.kind()),
                                        weight.percent()))
                                .toList()));
    }

    private static Optional<Figure> figure(String component) {
        return switch (component) {
            case "SKILL" -> Optional.of(Figure.SKILL);
            case "THEORY" -> Optional.of(Figure.THEORY);
            default -> Optional.empty();
        };
    }

    private static ElementKind element(String kind) {
        return switch (kind) {
            case "ETHICS" -> ElementKind.ETHICS;
            case "BASIC_KNOWLEDGE" -> ElementKind.BASIC_KNOWLEDGE;
            default -> ElementKind.FUNCTION;
        };
    }

    /** Titles are compared in Chinese; a source that prints none is compared by its English ones. */
    private static String zh(Text title) {
        return title.zh() == null ? title.en() : title.zh();
    }
}
