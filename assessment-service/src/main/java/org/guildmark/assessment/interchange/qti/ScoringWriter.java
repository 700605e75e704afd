package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Decimals;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.Scoring;

/** Writes declarations of responses and the rules that score them. */
final class ScoringWriter {
    private static final String SCORE = "SCORE";

    private final Reports reports;

    ScoringWriter(Reports reports) {
        this.reports = reports;
    }

    Element declaration(Interaction interaction, String id) {
        Scoring scoring = interaction.scoring();
        boolean number = scoring.numeric() != null;
        boolean single = single(interaction);
        boolean ordered = interaction instanceof Interaction.Order;
        Element declaration = Element.html("qti-response-declaration", null)
                .with("identifier", id)
                .with("cardinality", single ? "single" : ordered ? "ordered" : "multiple")
                .with("base-type", baseType(interaction));
        List<String> correct =
                single && scoring.correct().size() > 1 ? scoring.correct().subList(0, 1) : scoring.correct();
        if (!correct.isEmpty()) {
            Element response = Element.html("qti-correct-response", null);
            correct.forEach(it -> response.add(text("qti-value", number ? plain(it) : it)));
            declaration.add(response);
        }
        if (scoring.method() == Scoring.Method.MAPPED) {
            declaration.add(mapping(scoring, number));
        } else if (scoring.method() == Scoring.Method.AREA_MAPPED) {
            declaration.add(areas(scoring));
        }
        boolean tolerant = number && scoring.numeric().tolerance() != Scoring.Tolerance.EXACT;
        if (scoring.method() == Scoring.Method.MAPPED
                && tolerant
                && scoring.numeric().tolerance() != null) {
            reports.warn("TOLERANCE_LEFT_OUT", null, "A mapping of numbers has no tolerance in QTI: " + id + ".");
        }
        if (scoring.method() == Scoring.Method.MAPPED
                && ordered
                && scoring.map().stream().anyMatch(it -> it.key().contains(" "))) {
            reports.error("POSITIONS_NOT_WRITTEN", null, "QTI's mapping has no positions in an order: " + id + ".");
        }
        return declaration;
    }

    private static boolean single(Interaction interaction) {
        if (interaction instanceof Interaction.Choice choice) {
            return choice.maxChoices() == 1;
        }
        if (interaction instanceof Interaction.Hottext hottext) {
            return hottext.maxChoices() == 1;
        }
        if (interaction instanceof Interaction.SelectPoint point) {
            return point.maxChoices() == 1;
        }
        return !(interaction instanceof Interaction.Match
                || interaction instanceof Interaction.GapMatch
                || interaction instanceof Interaction.Order);
    }

    private static String baseType(Interaction interaction) {
        if (interaction instanceof Interaction.TextEntry entry) {
            return entry.scoring().numeric() == null ? "string" : "float";
        }
        if (interaction instanceof Interaction.ExtendedText) {
            return "string";
        }
        if (interaction instanceof Interaction.Upload) {
            return "file";
        }
        if (interaction instanceof Interaction.SelectPoint) {
            return "point";
        }
        boolean pairs = interaction instanceof Interaction.Match || interaction instanceof Interaction.GapMatch;
        return pairs ? "directedPair" : "identifier";
    }

    private static Element mapping(Scoring scoring, boolean number) {
        Element mapping = bounds(Element.html("qti-mapping", null), scoring);
        for (Scoring.MapEntry entry : scoring.map()) {
            mapping.add(Element.html("qti-map-entry", null)
                    .with("map-key", number ? plain(entry.key()) : entry.key())
                    .with("mapped-value", entry.value().toPlainString())
                    .with("case-sensitive", Boolean.toString(entry.caseSensitive())));
        }
        return mapping;
    }

    private static Element areas(Scoring scoring) {
        Element mapping = bounds(Element.html("qti-area-mapping", null), scoring);
        for (Scoring.Area area : scoring.areas()) {
            mapping.add(Element.html("qti-area-map-entry", null)
                    .with("shape", area.shape())
                    .with(
                            "coords",
                            String.join(
                                    ",",
                                    area.coords().stream()
                                            .map(BigDecimal::toPlainString)
                                            .toList()))
                    .with("mapped-value", area.value().toPlainString()));
        }
        return mapping;
    }

    private static Element bounds(Element mapping, Scoring scoring) {
        mapping.with(
                "default-value",
                scoring.defaultValue() == null ? "0" : scoring.defaultValue().toPlainString());
        if (scoring.lowerBound() != null) {
            mapping.with("lower-bound", scoring.lowerBound().toPlainString());
        }
        if (scoring.upperBound() != null) {
            mapping.with("upper-bound", scoring.upperBound().toPlainString());
        }
        return mapping;
    }

    /** @param factor by which the points of the response count */
    List<Element> rules(Interaction interaction, String id, BigDecimal factor) {
        Scoring scoring = interaction.scoring();
        return switch (scoring.method()) {
            case MANUAL -> List.of();
            case MAPPED -> List.of(added(times(named("qti-map-response", id), factor)));
            case AREA_MAPPED -> List.of(added(times(named("qti-map-response-point", id), factor)));
            case ALL_OR_NOTHING -> {
                BigDecimal points = scoring.maximum() == null ? BigDecimal.ONE : scoring.maximum();
                Element worth = base("float", points.multiply(factor).toPlainString());
                yield List.of(Element.html("qti-response-condition", null)
                        .add(Element.html("qti-response-if", null)
                                .add(condition(interaction, id))
                                .add(added(worth))));
            }
        };
    }

    private static Element condition(Interaction interaction, String id) {
        Scoring scoring = interaction.scoring();
        if (scoring.numeric() != null && scoring.numeric().tolerance() != Scoring.Tolerance.EXACT) {
            return equal(scoring.numeric(), id);
        }
        boolean typed = interaction instanceof Interaction.TextEntry || interaction instanceof Interaction.ExtendedText;
        boolean text = typed && scoring.numeric() == null;
        Scoring.TextRule rule = scoring.text() == null ? Scoring.TextRule.DEFAULT : scoring.text();
        List<Element> alternatives = new ArrayList<>();
        alternatives.add(compared(text, rule, id, named("qti-correct", id)));
        for (int index = 1; text && index < scoring.correct().size(); index++) {
            alternatives.add(
                    compared(text, rule, id, base("string", scoring.correct().get(index))));
        }
        return alternatives.size() == 1
                ? alternatives.get(0)
                : Element.html("qti-or", null).addAll(alternatives);
    }

    private static Element compared(boolean text, Scoring.TextRule rule, String id, Element with) {
        boolean folded = text && !rule.caseSensitive();
        Element match = Element.html(folded ? "qti-string-match" : "qti-match", null);
        if (folded) {
            match.with("case-sensitive", "false");
        }
        return match.add(named("qti-variable", id)).add(with);
    }

    private static Element equal(Scoring.NumericRule rule, String id) {
        BigDecimal lower = rule.lower() == null ? BigDecimal.ZERO : rule.lower();
        BigDecimal upper = rule.upper() == null ? lower : rule.upper();
        return Element.html("qti-equal", null)
                .with("tolerance-mode", rule.tolerance() == Scoring.Tolerance.RELATIVE ? "relative" : "absolute")
                .with("tolerance", lower.toPlainString() + " " + upper.toPlainString())
                .with("include-lower-bound", Boolean.toString(rule.includeLower()))
                .with("include-upper-bound", Boolean.toString(rule.includeUpper()))
                .add(named("qti-variable", id))
                .add(named("qti-correct", id));
    }

    private static Element added(Element worth) {
        return named("qti-set-outcome-value", SCORE)
                .add(Element.html("qti-sum", null)
                        .add(named("qti-variable", SCORE))
                        .add(worth));
    }

    private static Element times(Element worth, BigDecimal factor) {
        return factor.compareTo(BigDecimal.ONE) == 0
                ? worth
                : Element.html("qti-product", null)
                        .add(base("float", factor.toPlainString()))
                        .add(worth);
    }

    static Element base(String type, String value) {
        return text("qti-base-value", value).with("base-type", type);
    }

    static Element named(String name, String identifier) {
        return Element.html(name, null).with("identifier", identifier);
    }

    static Element text(String name, String text) {
        return Element.html(name, null).add(new Xml.Text(text));
    }

    /** Numbers as XML writes them. */
    private static String plain(String number) {
        return Decimals.read(number).map(BigDecimal::toPlainString).orElse(number);
    }
}
