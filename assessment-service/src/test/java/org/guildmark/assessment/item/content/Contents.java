package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guildmark.assessment.item.content.Interaction.Option;
import org.guildmark.assessment.item.content.ItemContent.Part;
import org.guildmark.assessment.item.content.Scoring.MapEntry;
import org.guildmark.assessment.item.content.Scoring.Method;

/** Contents that tests are made of. */
public final class Contents {
    private Contents() {}

    public static Scoring key(String... correct) {
        return new Scoring(Method.ALL_OR_NOTHING, List.of(correct), null, null, null, null, null, null, null, null);
    }

    public static Scoring manual() {
        return new Scoring(Method.MANUAL, null, null, null, null, null, null, null, null, null);
    }

    /** @param worth {@code "A=2"} each */
    public static Scoring mapped(String defaultValue, String lower, String upper, String... worth) {
        return new Scoring(
                Method.MAPPED,
                null,
                Stream.of(worth)
                        .map(text -> text.split("=", 2))
                        .map(pair -> new MapEntry(pair[0], new BigDecimal(pair[1]), false))
                        .toList(),
                null,
                number(defaultValue),
                number(lower),
                number(upper),
                null,
                null,
                null);
    }

    public static BigDecimal number(String text) {
        return text == null || text.isEmpty() ? null : new BigDecimal(text);
    }

    public static List<Option> options(String... identifiers) {
        return Arrays.stream(identifiers)
                .map(id -> new Option(id, "Option " + id, 0))
                .toList();
    }

    public static Interaction.Choice choice(int maxChoices, Scoring scoring, String... identifiers) {
        return new Interaction.Choice("RESPONSE", null, options(identifiers), 0, maxChoices, false, scoring);
    }

    public static ItemContent item(ItemKind kind, Interaction... interactions) {
        return new ItemContent(kind, null, "What is sold at the quay?", List.of(interactions), null, null, null);
    }

    public static ItemContent single(String key) {
        return item(ItemKind.SINGLE_CHOICE, choice(1, key(key), "A", "B", "C", "D"));
    }

    public static ItemContent stem(ItemContent content, String stem) {
        return new ItemContent(
                content.kind(),
                content.title(),
                stem,
                content.interactions(),
                content.parts(),
                content.task(),
                content.explanation());
    }

    public static ItemContent caseOf(Part... parts) {
        return new ItemContent(ItemKind.CASE, null, "A shop at the quay", null, List.of(parts), null, null);
    }

    public static Part part(String identifier, String marks, ItemContent content) {
        return new Part(identifier, new BigDecimal(marks), content);
    }
}
