package org.guildmark.assessment.item.content;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

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
public sealed interface Interaction {
    private static <T> T orElse(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** Unique in the item, e.g. {@code RESPONSE}. */
    String responseId();

    /** How its answers are scored; {@link Scoring.Method#MANUAL} where a human reads them. */
    Scoring scoring();

    /** Something to choose, {@code text} in HTML. {@code matchMax} limits its uses in pairs; 0 is unlimited. */
    record Option(String identifier, String text, Integer matchMax) {
        public Option {
            matchMax = orElse(matchMax, 0);
        }
    }

    /** @param maxChoices 0 is unlimited, 1 makes radio buttons */
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
    record Hottext(
            String responseId, String prompt, String text, Integer minChoices, Integer maxChoices, Scoring scoring)
            implements Interaction {
        public Hottext {
            minChoices = orElse(minChoices, 0);
            maxChoices = orElse(maxChoices, 1);
        }
    }

    /** A drop-down in the stem. */
    record InlineChoice(String responseId, List<Option> options, Boolean shuffle, Scoring scoring)
            implements Interaction {
        public InlineChoice {
            options = options == null ? List.of() : List.copyOf(options);
            shuffle = orElse(shuffle, false);
        }
    }

    /** @param expectedLength in characters; null where unknown */
    record TextEntry(String responseId, Integer expectedLength, Scoring scoring) implements Interaction {}

    /** @param modelAnswer HTML for markers; null where there is none */
    record ExtendedText(String responseId, String prompt, Integer expectedLines, String modelAnswer, Scoring scoring)
            implements Interaction {}

    /** Sources are matched to targets. */
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
    record GapMatch(
            String responseId, String prompt, List<Option> choices, String text, Boolean shuffle, Scoring scoring)
            implements Interaction {
        public GapMatch {
            choices = choices == null ? List.of() : List.copyOf(choices);
            shuffle = orElse(shuffle, false);
        }
    }

    record Order(String responseId, String prompt, List<Option> options, Boolean shuffle, Scoring scoring)
            implements Interaction {
        public Order {
            options = options == null ? List.of() : List.copyOf(options);
            shuffle = orElse(shuffle, false);
        }
    }

    /** @param mediaTypes accepted; none accepts all */
    record Upload(String responseId, String prompt, List<String> mediaTypes, Scoring scoring) implements Interaction {
        public Upload {
            mediaTypes = mediaTypes == null ? List.of() : List.copyOf(mediaTypes);
        }
    }

    /** @param image {@code media:<sha-256>} */
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
