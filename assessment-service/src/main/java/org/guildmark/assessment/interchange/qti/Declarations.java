package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Scoring;

/** The declared variables of an item. */
record Declarations(Map<String, Response> responses, Map<String, Outcome> outcomes) {
    private static final Set<String> NUMBERS = Set.of("float", "integer");

    /** @param mapping null where there is none */
    record Response(
            Element element,
            String identifier,
            String cardinality,
            String baseType,
            List<String> correct,
            Mapping mapping,
            Mapping areas) {
        boolean single() {
            return "single".equals(cardinality);
        }

        boolean number() {
            return NUMBERS.contains(baseType);
        }

        /** Where the worth of its answers stands. */
        Element mapped() {
            return mapping == null ? element : mapping.element();
        }

        boolean text() {
            return "string".equals(baseType);
        }
    }

    /** A mapping or an area mapping. */
    record Mapping(
            Element element,
            List<Scoring.MapEntry> entries,
            List<Scoring.Area> areas,
            BigDecimal otherwise,
            BigDecimal lower,
            BigDecimal upper) {}

    /** @param value its default; null where there is none */
    record Outcome(String identifier, boolean number, BigDecimal value, BigDecimal normalMaximum) {}

    static Declarations of(Element item, Reports reports) {
        Map<String, Response> responses = new LinkedHashMap<>();
        for (Element declaration : item.elements("responseDeclaration")) {
            Response response = response(declaration, reports);
            if (responses.putIfAbsent(response.identifier(), response) != null) {
                reports.error("RESPONSE_DECLARED_TWICE", declaration, response.identifier() + " is declared twice.");
            }
        }
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Element declaration : item.elements("outcomeDeclaration")) {
            String type = declaration.attribute("baseType", "");
            BigDecimal value = declaration
                    .first("defaultValue")
                    .flatMap(it -> it.first("value"))
                    .filter(it -> NUMBERS.contains(type))
                    .map(it -> number(it.text(), it, reports))
                    .orElse(null);
            Outcome outcome = new Outcome(
                    declaration.attribute("identifier", ""),
                    NUMBERS.contains(type),
                    value,
                    optional(declaration, "normalMaximum", reports));
            outcomes.put(outcome.identifier(), outcome);
        }
        return new Declarations(responses, outcomes);
    }

    private static Response response(Element declaration, Reports reports) {
        String type = declaration.attribute("baseType", "");
        boolean text = "string".equals(type);
        List<String> correct = new ArrayList<>();
        declaration.first("correctResponse").ifPresent(it -> {
            for (Element value : it.elements("value")) {
                correct.add(value(value.text(), text));
            }
        });
        return new Response(
                declaration,
                declaration.attribute("identifier", ""),
                declaration.attribute("cardinality", "single"),
                type,
                List.copyOf(correct),
                declaration
                        .first("mapping")
                        .map(it -> mapping(it, text, reports))
                        .orElse(null),
                declaration
                        .first("areaMapping")
                        .map(it -> mapping(it, text, reports))
                        .orElse(null));
    }

    /**
     * Identifiers, pairs and points are lists in XML: their white space says nothing. Around a text it is what a tool
     * indented the file by, and no answer is compared by it.
     */
    static String value(String value, boolean text) {
        return text ? value.strip() : value.strip().replaceAll("\\s+", " ");
    }

    private static Mapping mapping(Element mapping, boolean text, Reports reports) {
        List<Scoring.MapEntry> entries = new ArrayList<>();
        for (Element entry : mapping.elements("mapEntry")) {
            entries.add(new Scoring.MapEntry(
                    value(entry.attribute("mapKey", ""), text),
                    number(entry.attribute("mappedValue", ""), entry, reports),
                    !"false".equals(entry.attribute("caseSensitive", "true"))));
        }
        List<Scoring.Area> areas = new ArrayList<>();
        for (Element entry : mapping.elements("areaMapEntry")) {
            areas.add(area(entry, reports));
        }
        BigDecimal otherwise = optional(mapping, "defaultValue", reports);
        return new Mapping(
                mapping,
                List.copyOf(entries),
                List.copyOf(areas),
                otherwise == null ? BigDecimal.ZERO : otherwise,
                optional(mapping, "lowerBound", reports),
                optional(mapping, "upperBound", reports));
    }

    private static Scoring.Area area(Element entry, Reports reports) {
        String shape = entry.attribute("shape", "default");
        List<BigDecimal> coords = new ArrayList<>();
        for (String coord : entry.attribute("coords", "").strip().split("[,\\s]+")) {
            if (!coord.isEmpty() && !coord.contains("%")) {
                coords.add(number(coord, entry, reports));
            } else if (coord.contains("%")) {
                reports.error("AREA_NOT_SUPPORTED", entry, "Coordinates in percent are not supported.");
            }
        }
        boolean fits =
                switch (shape) {
                    case "default" -> true;
                    case "circle" -> coords.size() == 3;
                    case "rect", "ellipse" -> coords.size() == 4;
                    case "poly" -> coords.size() >= 6 && coords.size() % 2 == 0;
                    default -> false;
                };
        if (!fits) {
            reports.error("AREA_NOT_SUPPORTED", entry, "No area has the shape " + shape + " with these coordinates.");
        }
        return new Scoring.Area(shape, coords, number(entry.attribute("mappedValue", ""), entry, reports));
    }

    private static BigDecimal optional(Element element, String attribute, Reports reports) {
        String value = element.attribute(attribute);
        return value == null ? null : number(value, element, reports);
    }

    /** Zero after an error where it is no number. */
    static BigDecimal number(String value, Element where, Reports reports) {
        try {
            BigDecimal number = new BigDecimal(value.strip());
            if (Math.abs((long) number.scale()) <= 30 && number.precision() <= 30) {
                return plain(number);
            }
        } catch (NumberFormatException notNumber) {
            // said below
        }
        reports.error("NUMBER_EXPECTED", where, "'" + value.strip() + "' is not a number that can be used.");
        return BigDecimal.ZERO;
    }

    /** Without zeros at the end, and never in powers of ten. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
