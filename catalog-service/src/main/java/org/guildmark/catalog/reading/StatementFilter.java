package org.guildmark.catalog.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.platform.problem.ProblemException;

/** Which statements and nodes of an edition a request asks for. */
final class StatementFilter {
    private final List<Predicate<PlacedStatement>> conditions = new ArrayList<>();
    private final Set<String> levels;
    private final Set<String> tracks;

    private StatementFilter(Set<String> levels, Set<String> tracks) {
        this.levels = levels;
        this.tracks = tracks;
    }

    /**
     * @param levelCode null for all levels
     * @param track code or title; null for all tracks
     * @param cumulative also the lower levels
     * @throws ProblemException 422 {@code UNKNOWN_LEVEL}, {@code UNKNOWN_TRACK}, {@code LEVEL_REQUIRED} where
     *     {@code cumulative} comes without a level, {@code LEVELS_NOT_CUMULATIVE} where the edition does not say that a
     *     higher level covers the lower ones
     */
    static StatementFilter of(EditionSnapshot edition, String levelCode, String track, boolean cumulative) {
        return new StatementFilter(levels(edition, levelCode, cumulative), tracks(edition, track));
    }

    StatementFilter ofKinds(Set<Statement.Kind> kinds) {
        if (!kinds.isEmpty()) {
            conditions.add(placed -> kinds.contains(placed.statement().kind()));
        }
        return this;
    }

    StatementFilter withIds(Set<UUID> ids) {
        if (!ids.isEmpty()) {
            conditions.add(placed -> ids.contains(placed.statement().id()));
        }
        return this;
    }

    /** The statements asked for, in printed order. */
    List<PlacedStatement> of(List<PlacedStatement> statements) {
        return statements.stream()
                .filter(placed -> levels == null
                        || (placed.level() != null
                                && levels.contains(placed.level().code())))
                .filter(placed -> tracks == null
                        || belongs(placed.tracks().stream().map(Track::code).toList()))
                .filter(placed -> conditions.stream().allMatch(condition -> condition.test(placed)))
                .toList();
    }

    boolean shows(TreeNode node) {
        boolean levelFits = levels == null || (node.level() != null && levels.contains(node.level()));
        return levelFits && (tracks == null || belongs(node.tracks()) || anyChildShows(node));
    }

    private boolean anyChildShows(TreeNode node) {
        return node.children().stream().anyMatch(this::shows);
    }

    /** What names no track belongs to every track; of a list like [line, direction] the narrowest counts. */
    private boolean belongs(List<String> codes) {
        return codes.isEmpty()
                || codes.stream()
                        .filter(code -> codes.stream().noneMatch(other -> other.startsWith(code + ".")))
                        .anyMatch(tracks::contains);
    }

    private static Set<String> levels(EditionSnapshot edition, String levelCode, boolean cumulative) {
        if (levelCode == null) {
            if (cumulative) {
                throw ProblemException.unprocessable("LEVEL_REQUIRED", "cumulative=true needs a level.")
                        .at("?level", "is missing");
            }
            return null;
        }
        Level level = edition.requireLevel(levelCode);
        if (!cumulative) {
            return Set.of(levelCode);
        }
        CoversLower covers = edition.content().coversLower();
        if (!covers.value()) {
            throw ProblemException.unprocessable(
                            "LEVELS_NOT_CUMULATIVE",
                            "This edition does not say that a higher level covers the lower ones.")
                    .at("?cumulative", "must be false for this edition");
        }
        return edition.content().levels().stream()
                .filter(other -> other.rank() <= level.rank())
                .map(Level::code)
                .collect(Collectors.toSet());
    }

    /** The track, those that enclose it and those within it. */
    private static Set<String> tracks(EditionSnapshot edition, String codeOrTitle) {
        if (codeOrTitle == null) {
            return null;
        }
        Track asked = edition.requireTrack(codeOrTitle);
        Stream<Track> enclosing = Stream.iterate(
                asked,
                track -> track != null,
                track -> track.parent() == null ? null : edition.tracks().get(track.parent()));
        Stream<Track> within =
                edition.content().tracks().stream().filter(track -> track.code().startsWith(asked.code() + "."));
        return Stream.concat(enclosing, within).map(Track::code).collect(Collectors.toSet());
    }
}
