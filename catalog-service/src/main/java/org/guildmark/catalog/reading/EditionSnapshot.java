package org.guildmark.catalog.reading;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Profile.TextAccess;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.Track;
import org.guildmark.platform.problem.ProblemException;

/** One revision of an edition, ready to be read. Immutable, so it is shared by all requests. */
public record EditionSnapshot(
        UUID standardId,
        UUID editionId,
        int revision,
        StandardContent content,
        List<PlacedStatement> statements,
        Map<String, Level> levels,
        Map<String, Track> tracks) {

    static EditionSnapshot of(UUID standardId, UUID editionId, int revision, StandardContent content) {
        return new EditionSnapshot(
                standardId,
                editionId,
                revision,
                content,
                PlacedStatement.allOf(content),
                content.levels().stream().collect(Collectors.toMap(Level::code, Function.identity())),
                content.tracks().stream().collect(Collectors.toMap(Track::code, Function.identity())));
    }

    /** Whether everybody may read the wording. */
    boolean wordingIsPublic() {
        return content.profile().rights().textAccess() == TextAccess.PUBLIC;
    }

    /** @throws ProblemException 422 {@code UNKNOWN_LEVEL}, naming the codes that there are */
    Level requireLevel(String code) {
        Level level = levels.get(code);
        if (level == null) {
            throw ProblemException.unprocessable(
                            "UNKNOWN_LEVEL",
                            "This edition has no level " + code + ". Its levels: "
                                    + content.levels().stream().map(Level::code).collect(Collectors.joining(", "))
                                    + ".")
                    .at("?level", "is no level of this edition");
        }
        return level;
    }

    /** @throws ProblemException 422 {@code UNKNOWN_TRACK}, naming the codes that there are */
    Track requireTrack(String codeOrTitle) {
        return content.tracks().stream()
                .filter(track -> track.code().equals(codeOrTitle)
                        || codeOrTitle.equals(track.title().zh()))
                .findFirst()
                .orElseThrow(() -> ProblemException.unprocessable(
                                "UNKNOWN_TRACK",
                                "This edition has no track " + codeOrTitle + ". Its tracks: "
                                        + content.tracks().stream()
                                                .map(Track::code)
                                                .collect(Collectors.joining(", "))
                                        + ".")
                        .at("?track", "is no track of this edition"));
    }
}
