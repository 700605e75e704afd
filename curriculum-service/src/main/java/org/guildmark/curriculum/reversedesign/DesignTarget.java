package org.guildmark.curriculum.reversedesign;

import jakarta.enterprise.context.ApplicationScoped;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.guildmark.curriculum.catalogview.CatalogView;
import org.guildmark.curriculum.catalogview.Crosswalk;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.EditionContent.Position;
import org.guildmark.curriculum.catalogview.LocatedStatement;
import org.guildmark.curriculum.coverage.EditionRequirements;
import org.guildmark.curriculum.coverage.Figure;
import org.guildmark.curriculum.coverage.Scope;
import org.guildmark.curriculum.coverage.StatementWeights;
import org.guildmark.curriculum.reversedesign.ReverseDesignRequest.Wanted;
import org.guildmark.platform.problem.ProblemException;

/** Turns what is wanted into statements with weights. */
@ApplicationScoped
class DesignTarget {
    private final CatalogView catalog;
    private final EditionRequirements requirements;

    DesignTarget(CatalogView catalog, EditionRequirements requirements) {
        this.catalog = catalog;
        this.requirements = requirements;
    }

    /**
     * @param weights by statement, in printed order
     * @param crosswalk accepted associations of the statements' editions
     */
    record Statements(Map<UUID, Double> weights, Map<UUID, LocatedStatement> located, List<Crosswalk> crosswalk) {
        List<UUID> ids() {
            return List.copyOf(weights.keySet());
        }
    }

    Statements of(Wanted wanted, boolean viaCrosswalk) {
        boolean byStatement = wanted.statementIds() != null;
        if (byStatement == (wanted.standard() != null) || (byStatement && wanted.posts() != null)) {
            throw ProblemException.unprocessable(
                            "TARGET_UNCLEAR", "Name either a standard, with a level or posts, or statements.")
                    .at("/target", "needs exactly one of standard and statementIds");
        }
        if (wanted.posts() != null && (wanted.level() != null || wanted.cumulative())) {
            throw ProblemException.unprocessable("TARGET_UNCLEAR", "Posts have levels of their own.")
                    .at("/target/posts", "cannot stand beside a level");
        }
        Map<UUID, Double> weights = byStatement ? evenly(wanted.statementIds()) : ofStandard(wanted);
        Map<UUID, LocatedStatement> located = catalog.locate(weights.keySet());
        if (byStatement) {
            requireInForce(wanted.statementIds(), located);
        }
        if (weights.isEmpty()) {
            throw ProblemException.unprocessable("TARGET_EMPTY", "The target has no statements.")
                    .at("/target", "has no statements");
        }
        Set<Crosswalk> crosswalk = new LinkedHashSet<>();
        if (viaCrosswalk) {
            located.values().stream()
                    .map(at -> at.edition().id())
                    .distinct()
                    .sorted()
                    .forEach(edition -> crosswalk.addAll(catalog.crosswalksOf(edition)));
        }
        return new Statements(weights, located, List.copyOf(crosswalk));
    }

    private static Map<UUID, Double> evenly(List<UUID> statements) {
        Map<UUID, Double> weights = new LinkedHashMap<>();
        statements.forEach(id -> weights.put(id, 1.0));
        return weights;
    }

    private static void requireInForce(List<UUID> statements, Map<UUID, LocatedStatement> located) {
        ProblemException refusal =
                ProblemException.unprocessable("STATEMENTS_UNKNOWN", "A target is made of published statements.");
        for (int i = 0; i < statements.size(); i++) {
            LocatedStatement at = located.get(statements.get(i));
            if (at == null || at.placed() == null) {
                refusal.at(
                        "/target/statementIds/" + i,
                        at == null ? "is no published statement" : "was removed from its edition by a correction");
            }
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private Map<UUID, Double> ofStandard(Wanted wanted) {
        Edition edition = catalog.requireCurrent(wanted.standard(), "/target/standard");
        List<Scope> scopes = new ArrayList<>();
        if (wanted.posts() == null) {
            scopes.add(scope(edition, wanted, wanted.level()));
        } else {
            levels(edition, wanted.posts()).forEach(level -> scopes.add(scope(edition, wanted, level)));
        }
        Set<Figure> figures = wanted.figures() == null ? EnumSet.allOf(Figure.class) : wanted.figures();
        Map<UUID, Double> sum = new LinkedHashMap<>();
        for (Scope scope : scopes) {
            StatementWeights.of(scope, figures)
                    .forEach((statement, weight) -> sum.merge(statement, weight / scopes.size(), Double::sum));
        }
        return sum;
    }

    private Scope scope(Edition edition, Wanted wanted, String level) {
        return Scope.of(
                requirements.of(edition),
                level,
                wanted.track(),
                wanted.cumulative(),
                wanted.optionalAreas() == null ? Set.of() : wanted.optionalAreas(),
                "/target/");
    }

    /** Levels that lead to the posts, each once; null, for all levels, where the document names none for a post. */
    private static Set<String> levels(Edition edition, List<String> posts) {
        Set<String> levels = new LinkedHashSet<>();
        ProblemException refusal = ProblemException.unprocessable(
                "UNKNOWN_POST", edition.standardKey() + " does not name every one of these posts.");
        for (int i = 0; i < posts.size(); i++) {
            String post = folded(posts.get(i));
            List<Position> named = edition.content().positions().stream()
                    .filter(position -> position.titles().stream()
                            .anyMatch(title -> folded(title).equals(post)))
                    .toList();
            if (named.isEmpty()) {
                refusal.at("/target/posts/" + i, "is no post of the standard");
            }
            named.forEach(position -> levels.add(position.level()));
        }
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
        return levels;
    }

    private static String folded(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
