package org.guildmark.curriculum.matrix;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.curriculum.catalogview.Edition;
import org.guildmark.curriculum.catalogview.EditionContent;
import org.guildmark.curriculum.catalogview.EditionContent.Level;
import org.guildmark.curriculum.catalogview.PlacedStatement;
import org.guildmark.curriculum.programme.Target;

/** Which statements of a standard a matrix shows. */
@Schema(name = "MatrixScope")
public enum MatrixScope {
    /** What the programme leads to: its level, the lower ones where the standard says so, and its track. */
    TARGET,
    /** Every statement of the edition. */
    STANDARD;

    /**
     * The statements in printed order.
     *
     * @param targets those of the programme that name the standard; none means all of it
     */
    List<PlacedStatement> of(Edition edition, List<Target> targets) {
        if (this == STANDARD || targets.isEmpty()) {
            return edition.statements();
        }
        Predicate<PlacedStatement> any = targets.stream()
                .map(target -> belongsTo(edition.content(), target))
                .reduce(statement -> false, Predicate::or);
        return edition.statements().stream().filter(any).toList();
    }

    private static Predicate<PlacedStatement> belongsTo(EditionContent content, Target target) {
        Set<String> levels = levels(content, target.level());
        Set<String> line = target.track() == null ? Set.of() : line(content, target.track());
        return statement ->
                (target.level() == null || statement.levelCode() == null || levels.contains(statement.levelCode()))
                        && (target.track() == null
                                || statement.tracks().contains(target.track())
                                || line.containsAll(statement.tracks()));
    }

    /** A higher level includes the lower ones only where the document says so (domain: levels). */
    private static Set<String> levels(EditionContent content, String code) {
        Set<String> levels = new HashSet<>();
        levels.add(code);
        Optional<Level> level =
                content.levels().stream().filter(one -> one.code().equals(code)).findFirst();
        if (level.isPresent()
                && content.coversLower() != null
                && content.coversLower().value()) {
            content.levels().stream()
                    .filter(one -> one.rank() < level.get().rank())
                    .forEach(one -> levels.add(one.code()));
        }
        return levels;
    }

    /** The track and those that enclose it: what is required of all of those is required of the track. */
    private static Set<String> line(EditionContent content, String track) {
        Map<String, String> parents = new HashMap<>();
        content.tracks().forEach(one -> parents.put(one.code(), one.parent()));
        Set<String> line = new HashSet<>();
        for (String at = track; at != null && line.add(at); at = parents.get(at)) {
            // climbs until the top, or until a track encloses itself
        }
        return line;
    }
}
