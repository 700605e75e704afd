package org.guildmark.curriculum.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.guildmark.curriculum.coverage.Requirements.Function;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Required;
import org.guildmark.curriculum.coverage.Requirements.Track;
import org.guildmark.platform.problem.ProblemException;

/**
 * The part of a standard that is asked about: one level, the levels up to one, or all of them; one track; and the
 * optional areas that were chosen.
 */
public final class Scope {
    private static final Pattern BARE_NUMBER = Pattern.compile("[+-]?\\p{Nd}+");

    private final Requirements requirements;
    private final Level level;
    private final String track;
    private final boolean cumulative;
    private final Set<UUID> chosenAreas;
    private final Set<String> tracks;

    private Scope(Requirements requirements, Level level, String track, boolean cumulative, Set<UUID> chosenAreas) {
        this.requirements = requirements;
        this.level = level;
        this.track = track;
        this.cumulative = cumulative;
        this.chosenAreas = Set.copyOf(chosenAreas);
        this.tracks = track == null ? Set.of() : comparable(requirements.tracks(), track);
    }

    /**
     * @param level code; null for every level, or where the standard has none
     * @param track code; a track with directions stands for all of them
     * @param chosenAreas optional areas that count; the others do not
     * @param at what stands before the name in a fault's pointer: {@code ?} for a query, {@code /target/} in a body
     * @throws ProblemException 400 {@code INVALID_PARAMETER} for a bare number as level; 422 {@code UNKNOWN_LEVEL},
     *     {@code UNKNOWN_TRACK}, {@code LEVEL_REQUIRED} where {@code cumulative} comes without a level,
     *     {@code LEVELS_NOT_CUMULATIVE} where the edition does not say that a higher level covers the lower ones,
     *     {@code TRACK_REQUIRED} where one of the levels has tracks and none is given
     */
    public static Scope of(
            Requirements requirements,
            String level,
            String track,
            boolean cumulative,
            Set<UUID> chosenAreas,
            String at) {
        Level found = level == null ? null : require(requirements, level, at);
        if (track != null && requirements.tracks().stream().noneMatch(known -> track.equals(known.code()))) {
            throw ProblemException.unprocessable(
                            "UNKNOWN_TRACK",
                            "This standard has no track " + track + ". " + trackNames(requirements) + ".")
                    .at(at + "track", "is no track of this standard");
        }
        if (cumulative && found == null) {
            throw ProblemException.unprocessable("LEVEL_REQUIRED", "cumulative=true needs a level.")
                    .at(at + "level", "is missing");
        }
        if (cumulative && !requirements.coversLower()) {
            throw ProblemException.unprocessable(
                            "LEVELS_NOT_CUMULATIVE",
                            "This standard does not say that a higher level covers the lower ones.")
                    .at(at + "cumulative", "must be false for this standard");
        }
        Scope scope = new Scope(requirements, found, track, cumulative, chosenAreas);
        scope.requireTrackWhereDivided(at);
        return scope;
    }

    private static Level require(Requirements requirements, String code, String at) {
        if (BARE_NUMBER.matcher(code.strip()).matches()) {
            throw ProblemException.badRequest(
                            "INVALID_PARAMETER",
                            "A level is named by its code, not by a number: a document may print 1 for the highest. "
                                    + levelNames(requirements) + ".")
                    .at(at + "level", "is a number");
        }
        return requirements.levels().stream()
                .filter(level -> level.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.unprocessable(
                                "UNKNOWN_LEVEL",
                                "This standard has no level " + code + ". " + levelNames(requirements) + ".")
                        .at(at + "level", "is no level of this standard"));
    }

    private static String levelNames(Requirements requirements) {
        return requirements.levels().isEmpty()
                ? "It has no levels"
                : "Its levels, the lowest first: "
                        + requirements.levels().stream()
                                .sorted(Comparator.comparingInt(Level::rank))
                                .map(Level::code)
                                .collect(Collectors.joining(", "));
    }

    private static String trackNames(Requirements requirements) {
        return requirements.tracks().isEmpty()
                ? "It has no tracks"
                : "Its tracks: "
                        + requirements.tracks().stream().map(Track::code).collect(Collectors.joining(", "));
    }

    private void requireTrackWhereDivided(String at) {
        if (track != null) {
            return;
        }
        boolean divided = levels().stream().anyMatch(each -> requirements.statements().stream()
                .anyMatch(statement -> !statement.tracks().isEmpty() && ofLevel(statement, each)));
        if (divided) {
            throw ProblemException.unprocessable(
                            "TRACK_REQUIRED",
                            "This standard asks for different things on different tracks. " + trackNames(requirements)
                                    + ".")
                    .at(at + "track", "is missing");
        }
    }

    /** The track, those that enclose it and those within it. */
    private static Set<String> comparable(List<Track> tracks, String asked) {
        Map<String, String> parents = new HashMap<>();
        tracks.forEach(track -> parents.put(track.code(), track.parent()));
        Set<String> found = new HashSet<>(enclosing(parents, asked));
        for (Track track : tracks) {
            if (enclosing(parents, track.code()).contains(asked)) {
                found.add(track.code());
            }
        }
        return found;
    }

    /** The track itself first, then its parents; ends also where the parents go round in a circle. */
    private static List<String> enclosing(Map<String, String> parents, String code) {
        List<String> chain = new ArrayList<>();
        for (String at = code; at != null && !chain.contains(at); at = parents.get(at)) {
            chain.add(at);
        }
        return chain;
    }

    /** The levels to be looked at one by one, the lowest first; one null where the standard has no levels. */
    List<Level> levels() {
        if (requirements.levels().isEmpty()) {
            List<Level> none = new ArrayList<>();
            none.add(null);
            return none;
        }
        return requirements.levels().stream()
                .filter(each -> level == null || (cumulative ? each.rank() <= level.rank() : each.equals(level)))
                .sorted(Comparator.comparingInt(Level::rank))
                .toList();
    }

    /** Whether a level (null where there are none) asks for the statement on this track. */
    boolean asksFor(Required statement, Level at) {
        return (statement.optionalArea() == null || chosenAreas.contains(statement.optionalArea()))
                && asksForIfChosen(statement, at);
    }

    /** The same, as if every optional area had been chosen. */
    boolean asksForIfChosen(Required statement, Level at) {
        return ofLevel(statement, at) && ofTrack(statement.tracks());
    }

    private static boolean ofLevel(Required statement, Level at) {
        return at == null || statement.level() == null || at.code().equals(statement.level());
    }

    private boolean ofTrack(List<String> codes) {
        return codes.isEmpty()
                || track == null
                || codes.stream()
                        .filter(code -> requirements.tracks().stream()
                                .noneMatch(known -> code.equals(known.parent()) && codes.contains(known.code())))
                        .anyMatch(tracks::contains);
    }

    Function function(Required statement) {
        return requirements.functions().get(statement.function());
    }

    /** What the statement is weighed under. */
    FigureWeights.Key key(Required statement) {
        return FigureWeights.Key.of(
                Figure.element(statement.kind()), function(statement).titleZh());
    }

    /** Codes under which a weight table for this track may be stored, the narrowest first and null, for all, last. */
    List<String> tablesFor() {
        Map<String, String> parents = new HashMap<>();
        requirements.tracks().forEach(known -> parents.put(known.code(), known.parent()));
        List<String> codes = enclosing(parents, track);
        codes.add(null);
        return codes;
    }

    public Requirements requirements() {
        return requirements;
    }

    /** Code of the level asked for; null for every level, or where there are none. */
    public String level() {
        return level == null ? null : level.code();
    }

    public String track() {
        return track;
    }

    public boolean cumulative() {
        return cumulative;
    }
}
