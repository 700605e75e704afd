package org.guildmark.catalog.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.content.Inferred;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Provenance;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;

/** A statement of a published edition with its place. */
@Schema(name = "Statement")
public record StatementView(
        @Schema(description = "Deterministic: the same on every installation") UUID id,
        UUID standardId,
        UUID editionId,
        Statement.Kind kind,
        @Schema(description = "Null where the statement belongs to every level") LevelRef level,
        @Schema(description = "Empty where it belongs to every track; a nested track is preceded by its parent")
                List<TrackRef> tracks,
        @Schema(description = "From the function down to the content") List<PathStep> path,
        @Schema(description = "Printed number; not a key: numbers repeat", examples = "2.1.1") String code,
        @Schema(description = "Normative wording; null where the caller may not read it") String text,
        @Schema(description = "Our short form; null until an editor gives one") Text label,
        @Schema(description = "NORMATIVE: text is the standard's own wording. SUMMARY: only the label stands for it")
                Wording wording,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "What the extraction lost and the import filled in")
                Inferred inferred,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Schema(description = "Place in the source document")
                Provenance provenance) {

    /** Whose words they are. */
    public enum Wording {
        NORMATIVE,
        SUMMARY
    }

    /** @param rank 1 is the lowest level */
    @Schema(name = "LevelRef")
    public record LevelRef(@Schema(examples = "CN5") String code, int rank, Text title) {
        public static LevelRef of(Level level) {
            return level == null ? null : new LevelRef(level.code(), level.rank(), level.title());
        }
    }

    /** A track by code and title. */
    @Schema(name = "TrackRef")
    public record TrackRef(@Schema(examples = "wang-shang") String code, Text title) {
        static TrackRef of(Track track) {
            return track == null ? null : new TrackRef(track.code(), track.title());
        }
    }

    /** A node on the way to the statement. */
    @Schema(name = "PathStep")
    public record PathStep(UUID id, @Schema(examples = "2.1") String code, Text title) {
        public static PathStep of(TreeNode node) {
            return new PathStep(node.id(), node.code(), node.title());
        }
    }

    /** @param withText false hides the wording from those who may not read it */
    static StatementView of(EditionSnapshot edition, PlacedStatement placed, boolean withText) {
        Statement statement = placed.statement();
        return new StatementView(
                statement.id(),
                edition.standardId(),
                edition.editionId(),
                statement.kind(),
                LevelRef.of(placed.level()),
                placed.tracks().stream().map(TrackRef::of).toList(),
                placed.path().stream().map(PathStep::of).toList(),
                statement.code(),
                withText ? statement.text() : null,
                statement.label(),
                statement.text() == null ? Wording.SUMMARY : Wording.NORMATIVE,
                statement.inferred(),
                statement.provenance());
    }
}
