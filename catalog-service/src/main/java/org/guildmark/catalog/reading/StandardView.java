package org.guildmark.catalog.reading;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.edition.EditionView;
import org.guildmark.catalog.standard.Standard;

/** A standard as its edition shows it: what it is about, its levels and tracks, and how much it holds. */
@Schema(name = "StandardDetail")
public record StandardView(
        UUID id,
        @Schema(examples = "cn-occ-4-01-02-02") String standardKey,
        StandardKind kind,
        Text title,
        Standard.Status status,
        EditionView edition,
        @Schema(description = "Printed code; placeholders occur, so it is no key") String printedCode,
        Profile.DocumentStatus documentStatus,
        String issuer,
        @Schema(description = "As printed") String issuedOn,
        @Schema(description = "As printed") String effectiveOn,
        @Schema(description = "Null where the caller may not read the wording") String scope,
        @Schema(description = "Its texts are null where the caller may not read the wording")
                Profile.Occupation occupation,
        Profile.Rights rights,
        CoversLower coversLower,
        List<LevelView> levels,
        List<Track> tracks,
        Counts counts,
        List<String> normativeReferences,
        List<String> bibliography) {

    /** A level with what it holds; basic requirements, which belong to every level, are not counted here. */
    @Schema(name = "LevelDetail")
    public record LevelView(
            @Schema(examples = "CN5") String code,
            @Schema(description = "1 is the lowest") int rank,
            Text title,
            @Schema(description = "Reference hours of training") Integer trainingHours,
            String descriptor,
            Counts counts) {}

    /** How many functions, contents and statements. */
    @Schema(name = "Counts")
    public record Counts(int functions, int contents, Map<Statement.Kind, Long> statements) {}

    /** One line of a list of standards. */
    @Schema(name = "Standard")
    public record Summary(
            UUID id,
            @Schema(examples = "cn-occ-4-01-02-02") String standardKey,
            StandardKind kind,
            Text title,
            Standard.Status status,
            @Schema(description = "The edition that readers get") UUID currentEditionId,
            Instant createdAt,
            Instant updatedAt) {

        static Summary of(Standard standard) {
            return new Summary(
                    standard.id(),
                    standard.standardKey(),
                    standard.kind(),
                    standard.title(),
                    standard.status(),
                    standard.currentEditionId(),
                    standard.createdAt(),
                    standard.updatedAt());
        }
    }

    static StandardView of(Standard standard, EditionView edition, EditionSnapshot snapshot, boolean withText) {
        Profile profile = snapshot.content().profile();
        ContentCounts counts = new ContentCounts(snapshot.content(), snapshot.statements());
        return new StandardView(
                standard.id(),
                standard.standardKey(),
                profile.kind(),
                profile.title(),
                standard.status(),
                edition,
                profile.printedCode(),
                profile.documentStatus(),
                profile.issuer(),
                profile.issuedOn(),
                profile.effectiveOn(),
                withText ? profile.scope() : null,
                withText ? profile.occupation() : withoutText(profile.occupation()),
                profile.rights(),
                snapshot.content().coversLower(),
                snapshot.content().levels().stream()
                        .map(level -> new LevelView(
                                level.code(),
                                level.rank(),
                                level.title(),
                                level.trainingHours(),
                                withText ? level.descriptor() : null,
                                counts.ofLevel(level.code())))
                        .toList(),
                snapshot.content().tracks(),
                counts.ofAll(),
                snapshot.content().normativeReferences(),
                snapshot.content().bibliography());
    }

    private static Profile.Occupation withoutText(Profile.Occupation occupation) {
        return occupation == null
                ? null
                : new Profile.Occupation(
                        occupation.code(),
                        occupation.title(),
                        null,
                        null,
                        null,
                        null,
                        occupation.relatedOccupations(),
                        occupation.relatedOpen());
    }
}
