package org.guildmark.assessment.item.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One place where the candidate answers; the names are those of QTI. An answer is a list of strings in QTI's notation:
 * an identifier; a directed pair {@code "A B"} (from {@code sources} to {@code targets}, from a gap choice to a gap); a
 * text; a number; a point {@code "102 113"}; the id of an uploaded file.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Interaction.Choice.class, name = "CHOICE"),
    @JsonSubTypes.Type(value = Interaction.Hottext.class, name = "HOTTEXT"),
    @JsonSubTypes.Type(value = Interaction.InlineChoice.class, name = "INLINE_CHOICE"),
    @JsonSubTypes.Type(value = Interaction.TextEntry.class, name = "TEXT_ENTRY"),
    @JsonSubTypes.Type(value = Interaction.ExtendedText.class, name = "EXTENDED_TEXT"),
    @JsonSubTypes.Type(value = Interaction.Match.class, name = "MATCH"),
    @JsonSubTypes.Type(value = Interaction.GapMatch.class, name = "GAP_MATCH"),
    @JsonSubTypes.Type(value = Interaction.Order.class, name = "ORDER"),
    @JsonSubTypes.Type(value = Interaction.Upload.class, name = "UPLOAD"),
    @JsonSubTypes.Type(value = Interaction.SelectPoint.class, name = "SELECT_POINT")
})
@Schema(
        name = "Interaction",
        oneOf = {
            Interaction.Choice.class,
            Interaction.Hottext.class,
            Interaction.InlineChoice.class,
            Interaction.TextEntry.class,
            Interaction.ExtendedText.class,
            Interaction.Match.class,
            Interaction.GapMatch.class,
            Interaction.Order.class,
            Interaction.Upload.class,
            Interaction.SelectPoint.class
        },
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "CHOICE", schema = Interaction.Choice.class),
            @DiscriminatorMapping(value = "HOTTEXT", schema = Interaction.Hottext.class),
            @DiscriminatorMapping(value = "INLINE_CHOICE", schema = Interaction.InlineChoice.class),
            @DiscriminatorMapping(value = "TEXT_ENTRY", schema = Interaction.TextEntry.class),
            @DiscriminatorMapping(value = "EXTENDED_TEXT", schema = Interaction.ExtendedText.class),
            @DiscriminatorMapping(value = "MATCH", schema = Interaction.Match.class),
            @DiscriminatorMapping(value = "GAP_MATCH", schema = Interaction.GapMatch.class),
            @DiscriminatorMapping(value = "ORDER", schema = Interaction.Order.class),
            @DiscriminatorMapping(value = "UPLOAD", schema = Interaction.Upload.class),
            @DiscriminatorMapping(value = "SELECT_POINT", schema = Interaction.SelectPoint.class)
        })
public sealed interface Interaction {
    private static <T> T orElse(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** Unique in the item, e.g. {@code RESPONSE}. */
    String responseId();

    /** How its answers are scored; {@link Scoring.Method#MANUAL} where a human reads them. */
    Scoring scoring();

    /** Something to choose, {@code text} in HTML. {@code matchMax} limits its uses in pairs; 0 is unlimited. */
    @Schema(name = "ItemOption")
    record Option(String identifier, String text, Integer matchMax) {
        public Option {
            matchMax = orElse(matchMax, 0);
        }
    }

    /** @param maxChoices 0 is unlimited, 1 makes radio buttons */
    @Schema(name = "ChoiceInteraction")
    record Choice(
            String responseId,
            String prompt,
            List<Option> options,
            Integer minChoices,
            Integer maxChoices,
            Boolean shuffle,
            Scoring scoring)
            implements Interaction {
        public Choice {
            options = options == null ? List.of() : List.copyOf(options);
            minChoices = orElse(minChoices, 0);
            maxChoices = orElse(maxChoices, 1);
            shuffle = orElse(shuffle, false);
        }
    }

    /**
     * @param text HTML in which {@code <span data-hottext="ID">…</span>} may be chosen
     * @param maxChoices 0 is unlimited
     */
    @Schema(name = "HottextInteraction")
    record Hottext(
            String responseId, String prompt, String text, Integer minChoices, Integer maxChoices, Scoring scoring)
            implements Interaction {
        public Hottext {
            minChoices = orElse(minChoices, 0);
            maxChoices = orElse(maxChoices, 1);
        }
    }

    /** A drop-down in the stem. */
    @Schema(name = "InlineChoiceInteraction")
    record InlineChoice(String responseId, List<Option> options, Boolean shuffle, Scoring scoring)
            implements Interaction {
        public InlineChoice {
            options = options == null ? List.of() : List.copyOf(options);
            shuffle = orElse(shuffle, false);
        }
    }

    /** @param expectedLength in characters; null where unknown */
    @Schema(name = "TextEntryInteraction")
    record TextEntry(String responseId, Integer expectedLength, Scoring scoring) implements Interaction {}

    /** @param modelAnswer HTML for markers; null where there is none */
    @Schema(name = "ExtendedTextInteraction")
    record ExtendedText(String responseId, String prompt, Integer expectedLines, String modelAnswer, Scoring scoring)
            implements Interaction {}

    /** Sources are matched to targets. */
    @Schema(name = "MatchInteraction")
    record Match(
            String responseId,
            String prompt,
            List<Option> sources,
            List<Option> targets,
            Integer maxAssociations,
            Boolean shuffle,
            Scoring scoring)
            implements Interaction {
        public Match {
            sources = sources == null ? List.of() : List.copyOf(sources);
            targets = targets == null ? List.of() : List.copyOf(targets);
            maxAssociations = orElse(maxAssociations, 0);
            shuffle = orElse(shuffle, false);
        }
    }

    /** @param text HTML in which {@code <span data-gap="ID"></span>} is filled with one of the choices */
    @Schema(name = "GapMatchInteraction")
    record GapMatch(
            String responseId, String prompt, List<Option> choices, String text, Boolean shuffle, Scoring scoring)
            implements Interaction {
        public GapMatch {
            choices = choices == null ? List.of() : List.copyOf(choices);
            shuffle = orElse(shuffle, false);
        }
    }

    @Schema(name = "OrderInteraction")
    record Order(String responseId, String prompt, List<Option> options, Boolean shuffle, Scoring scoring)
            implements Interaction {
        public Order {
            options = options == null ? List.of() : List.copyOf(options);
            shuffle = orElse(shuffle, false);
        }
    }

    /** @param mediaTypes accepted; none accepts all */
    @Schema(name = "UploadInteraction")
    record Upload(String responseId, String prompt, List<String> mediaTypes, Scoring scoring) implements Interaction {
        public Upload {
            mediaTypes = mediaTypes == null ? List.of() : List.copyOf(mediaTypes);
        }
    }

    /** @param image {@code media:<sha-256>}; empty while the picture is still to come, and the item a draft */
    @Schema(name = "SelectPointInteraction")
    record SelectPoint(
            String responseId,
            String prompt,
            String image,
            Integer width,
            Integer height,
            Integer maxChoices,
            Scoring scoring)
            implements Interaction {
        public SelectPoint {
            width = orElse(width, 0);
            height = orElse(height, 0);
            maxChoices = orElse(maxChoices, 1);
        }
    }
}
