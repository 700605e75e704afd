package org.guildmark.assessment.interchange.qti;

import java.util.List;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Reads attributes of interactions that are not plain text. */
final class AttributeReader {
    private final Reports reports;

    AttributeReader(Reports reports) {
        this.reports = reports;
    }

    List<String> types(Element element) {
        String types = element.attribute("type", "").strip();
        return types.isEmpty() ? List.of() : List.of(types.split("[\\s,]+"));
    }

    /** An option that must keep its place keeps all in place. */
    boolean shuffle(Element element) {
        boolean shuffle = "true".equals(element.attribute("shuffle"));
        boolean fixed = element.all().anyMatch(it -> "true".equals(it.attribute("fixed")));
        if (shuffle && fixed) {
            reports.info("SHUFFLE_LEFT_OUT", element, "One option keeps its place, so none is moved.");
        }
        return shuffle && !fixed;
    }

    Integer countOrNull(Element element, String attribute) {
        return element.attribute(attribute) == null ? null : Integer.valueOf(count(element, attribute, 0));
    }

    int count(Element element, String attribute, int otherwise) {
        String value = element.attribute(attribute);
        if (value == null || value.isBlank()) {
            return otherwise;
        }
        if (!value.strip().matches("[0-9]{1,6}")) {
            reports.error("NUMBER_EXPECTED", element, attribute + " '" + value + "' is not a small whole number.");
            return otherwise;
        }
        return Integer.parseInt(value.strip());
    }
}
