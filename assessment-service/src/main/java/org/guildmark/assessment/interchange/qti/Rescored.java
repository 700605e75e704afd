package org.guildmark.assessment.interchange.qti;

import java.util.List;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Scoring;

/** Copies of interactions with one thing changed. */
final class Rescored {
    private Rescored() {}

    static Scoring map(Scoring scoring, List<Scoring.MapEntry> entries) {
        return new Scoring(
                scoring.method(),
                scoring.correct(),
                entries,
                scoring.areas(),
                scoring.defaultValue(),
                scoring.lowerBound(),
                scoring.upperBound(),
                scoring.maximum(),
                scoring.numeric(),
                scoring.text());
    }

    static Interaction with(Interaction one, Scoring scoring) {
        return copy(one, one.responseId(), prompt(one), scoring);
    }

    static Interaction withoutPrompt(Interaction one) {
        return copy(one, one.responseId(), "", one.scoring());
    }

    /** Empty where it has none. */
    static String prompt(Interaction one) {
        String prompt = null;
        if (one instanceof Interaction.Choice it) {
            prompt = it.prompt();
        } else if (one instanceof Interaction.Hottext it) {
            prompt = it.prompt();
        } else if (one instanceof Interaction.ExtendedText it) {
            prompt = it.prompt();
        } else if (one instanceof Interaction.Match it) {
            prompt = it.prompt();
        } else if (one instanceof Interaction.GapMatch it) {
            prompt = it.prompt();
        } else if (one instanceof Interaction.Order it) {
            prompt = it.prompt();
        } else if (one instanceof Interaction.Upload it) {
            prompt = it.prompt();
        } else if (one instanceof Interaction.SelectPoint it) {
            prompt = it.prompt();
        }
        return prompt == null ? "" : prompt;
    }

    static Interaction renamed(Interaction one, String id) {
        return copy(one, id, prompt(one), one.scoring());
    }

    private static Interaction copy(Interaction one, String id, String prompt, Scoring scoring) {
        if (one instanceof Interaction.Choice it) {
            return new Interaction.Choice(
                    id, prompt, it.options(), it.minChoices(), it.maxChoices(), it.shuffle(), scoring);
        }
        if (one instanceof Interaction.Hottext it) {
            return new Interaction.Hottext(id, prompt, it.text(), it.minChoices(), it.maxChoices(), scoring);
        }
        if (one instanceof Interaction.InlineChoice it) {
            return new Interaction.InlineChoice(id, it.options(), it.shuffle(), scoring);
        }
        if (one instanceof Interaction.TextEntry it) {
            return new Interaction.TextEntry(id, it.expectedLength(), scoring);
        }
        if (one instanceof Interaction.ExtendedText it) {
            return new Interaction.ExtendedText(id, prompt, it.expectedLines(), it.modelAnswer(), scoring);
        }
        if (one instanceof Interaction.Match it) {
            return new Interaction.Match(
                    id, prompt, it.sources(), it.targets(), it.maxAssociations(), it.shuffle(), scoring);
        }
        if (one instanceof Interaction.GapMatch it) {
            return new Interaction.GapMatch(id, prompt, it.choices(), it.text(), it.shuffle(), scoring);
        }
        if (one instanceof Interaction.Order it) {
            return new Interaction.Order(id, prompt, it.options(), it.shuffle(), scoring);
        }
        if (one instanceof Interaction.Upload it) {
            return new Interaction.Upload(id, prompt, it.mediaTypes(), scoring);
        }
        Interaction.SelectPoint it = (Interaction.SelectPoint) one;
        return new Interaction.SelectPoint(id, prompt, it.image(), it.width(), it.height(), it.maxChoices(), scoring);
    }
}
