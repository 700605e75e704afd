package org.guildmark.assessment.operations;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.platform.inbox.DeadLetter;
import org.guildmark.platform.inbox.DeadLetters;

/** A message that this service could not handle and set aside. */
@Schema(name = "DeadLetter")
public record DeadLetterView(
        @Schema(description = "Its place among the letters; the oldest has the lowest") long id,
        @Schema(description = "When it was set aside") Instant at,
        @Schema(description = "Who could not handle it; null where a stranger put it there") String consumer,
        @Schema(description = "Why not, in one line; null where a stranger put it there") String reason,
        @Schema(description = "Where it came from; null where a stranger put it there") String topic,
        @Schema(description = "Of the topic; -1 where a stranger put it there") int partition,
        @Schema(description = "In the partition; -1 where a stranger put it there") long offset,
        @Schema(description = "Usually the id of what it is about; null where it had none") String key,
        @Schema(description = "ce_id; null where it is no event at all") UUID eventId,
        @Schema(description = "ce_type; null where it is no event at all") String type,
        @Schema(description = "Size of its data") int bytes,
        @Schema(description = "Whether it was handled since, by a replay or a repeated delivery") boolean handled) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.at(),
                letter.consumer(),
                letter.reason(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.eventId(),
                letter.type(),
                letter.bytes(),
                letter.handled());
    }

    /** What became of a replayed letter, in the words of {@link DeadLetters.Result}. */
    @Schema(name = "ReplayResult")
    public enum ReplayResult {
        /** Its effect is there now. */
        HANDLED,
        /** It had been handled before; nothing is changed. */
        HANDLED_BEFORE,
        /** It fails as before; it stays. */
        REFUSED
    }

    /** What a replay did to one letter. */
    @Schema(name = "DeadLetterReplay")
    public record ReplayView(
            long id, ReplayResult result, @Schema(description = "Why it was refused; null otherwise") String reason) {
        static ReplayView of(DeadLetters.Replayed replayed) {
            return new ReplayView(
                    replayed.id(), ReplayResult.valueOf(replayed.result().name()), replayed.reason());
        }
    }

    /** What a replay of all letters did to them. */
    @Schema(name = "DeadLetterReplaySummary")
    public record SummaryView(
            @Schema(description = "Letters whose effect is there now") int handled,
            @Schema(description = "Letters that were handled before; nothing changed") int handledBefore,
            @Schema(description = "Letters that fail as before; they stay") int refused) {
        static SummaryView of(DeadLetters.Summary summary) {
            return new SummaryView(summary.handled(), summary.handledBefore(), summary.refused());
        }
    }
}
