package org.guildmark.assessment.catalogview;

import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.catalogview.EditionContent.Level;
import org.guildmark.assessment.catalogview.EditionContent.Node;
import org.guildmark.assessment.catalogview.EditionContent.Statement;

/**
 * A statement and its place in an edition.
 *
 * @param sequence in printed order over the whole edition, counted from 0
 * @param level null where the statement belongs to every level
 * @param tracks none where it belongs to every track
 * @param path nodes from the root to the one that holds it
 */
public record PlacedStatement(int sequence, Statement statement, Level level, List<String> tracks, List<Node> path) {
    public UUID id() {
        return statement.id();
    }

    public String levelCode() {
        return level == null ? null : level.code();
    }

    /**
     * Whether a level and a track ask for it; what has no level or track is asked for in each.
     *
     * @param wantedLevel level code; null for any
     * @param wantedTrack track code; null for any
     */
    public boolean isOf(String wantedLevel, String wantedTrack) {
        return (wantedLevel == null || level == null || wantedLevel.equals(level.code()))
                && (wantedTrack == null || tracks.isEmpty() || tracks.contains(wantedTrack));
    }

    /** The function, area or section that stands at the top. */
    public Node root() {
        return path.get(0);
    }
}
