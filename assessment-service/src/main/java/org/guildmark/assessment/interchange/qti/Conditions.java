package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.interchange.qti.Declarations.Response;
import org.guildmark.assessment.interchange.qti.Xml.Element;
import org.guildmark.assessment.item.content.Scoring;

/** Understands conditions that ask what one response is. */
final class Conditions {
    private final Map<String, Response> responses;
    private final Reports reports;

    Conditions(Map<String, Response> responses, Reports reports) {
        this.responses = responses;
        this.reports = reports;
    }

    /** Something that this reader does not understand. */
    static final class Unsupported extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Element element;

        Unsupported(Element element, String message) {
            super(message);
            this.element = element;
        }

        Element element() {
            return element;
        }
    }

    /**
     * @param values that fulfil it, each alone; where {@code whole}, they are one answer together
     * @param declared whether it is the declared right answer that is asked for
     * @param member whether it is enough that the value is among those answered
     * @param numeric how numbers are compared; null where exactly
     */
    record Test(
            String response,
            List<String> values,
            boolean declared,
            boolean whole,
            boolean member,
            Scoring.NumericRule numeric,
            boolean caseSensitive) {}

    /** The response that {@code condition} finds unanswered, or null where it asks something else. */
    String unanswered(Element condition) {
        Element only = unwrap(condition);
        if (only.is("isNull") && only.elements().size() == 1) {
            return responseOf(only.elements().get(0));
        }
        return null;
    }

    /** The response that {@code condition} finds answered, or null where it asks something else. */
    String answered(Element condition) {
        Element only = unwrap(condition);
        return only.is("not") && only.elements().size() == 1
                ? unanswered(only.elements().get(0))
                : null;
    }

    Test test(Element condition) throws Unsupported {
        Element only = unwrap(condition);
        List<Element> parts = only.elements();
        switch (only.name()) {
            case "match":
                return comparison(only, null, true);
            case "stringMatch":
                if ("true".equals(only.attribute("substring"))) {
                    throw new Unsupported(only, "A part of the text is asked for.");
                }
                return comparison(only, null, !"false".equals(only.attribute("caseSensitive")));
            case "equal":
                return comparison(only, Tolerances.of(only, reports), true);
            case "member":
                if (parts.size() == 2 && parts.get(0).is("baseValue") && responseOf(parts.get(1)) != null) {
                    return new Test(
                            responseOf(parts.get(1)), List.of(value(parts.get(0))), false, false, true, null, true);
                }
                break;
            case "or":
                return alternatives(only);
            case "and":
                return conjunction(only);
            default:
                break;
        }
        throw new Unsupported(only, "The condition is not one that asks what one response is.");
    }

    private Test comparison(Element condition, Scoring.NumericRule numeric, boolean caseSensitive) throws Unsupported {
        List<Element> parts = condition.elements();
        if (parts.size() == 2) {
            boolean swapped = responseOf(parts.get(0)) == null;
            String response = responseOf(parts.get(swapped ? 1 : 0));
            Element other = parts.get(swapped ? 0 : 1);
            if (response != null && other.is("correct") && response.equals(other.attribute("identifier"))) {
                List<String> correct = responses.get(response).correct();
                return new Test(response, correct, true, true, false, numeric, caseSensitive);
            }
            if (response != null && other.is("baseValue")) {
                return new Test(response, List.of(value(other)), false, true, false, numeric, caseSensitive);
            }
            if (response != null
                    && other.is("multiple", "ordered")
                    && other.elements().stream().allMatch(it -> it.is("baseValue"))) {
                List<String> values =
                        other.elements().stream().map(Conditions::value).toList();
                return new Test(response, values, false, true, false, numeric, caseSensitive);
            }
        }
        throw new Unsupported(condition, "What is compared is not a response and a value.");
    }

    private Test alternatives(Element or) throws Unsupported {
        List<String> values = new ArrayList<>();
        Test first = null;
        for (Element part : or.elements()) {
            Test test = test(part);
            first = first == null ? test : first;
            boolean alike = test.response().equals(first.response())
                    && test.caseSensitive() == first.caseSensitive()
                    && test.numeric() == null
                    && !test.member();
            if (!alike || !responses.get(test.response()).single()) {
                throw new Unsupported(or, "The alternatives are not values of one response.");
            }
            values.addAll(test.values());
        }
        if (first == null) {
            throw new Unsupported(or, "There are no alternatives.");
        }
        return new Test(first.response(), List.copyOf(values), false, false, false, null, first.caseSensitive());
    }

    /** "Answered, and so"; or a number between two others. */
    private Test conjunction(Element and) throws Unsupported {
        List<Element> rest =
                and.elements().stream().filter(it -> answered(it) == null).toList();
        if (rest.size() == 1) {
            Test test = test(rest.get(0));
            if (and.elements().stream()
                    .allMatch(it -> answered(it) == null || answered(it).equals(test.response()))) {
                return test;
            }
        }
        if (rest.size() == 2 && rest.size() == and.elements().size()) {
            Test between = between(rest.get(0), rest.get(1));
            Test other = between == null ? between(rest.get(1), rest.get(0)) : between;
            if (other != null) {
                return other;
            }
        }
        throw new Unsupported(and, "Several conditions together are not understood.");
    }

    private Test between(Element from, Element to) {
        if (!from.is("gt", "gte") || !to.is("lt", "lte")) {
            return null;
        }
        String response = border(from);
        if (response == null || !response.equals(border(to))) {
            return null;
        }
        BigDecimal low = Declarations.number(from.elements().get(1).text(), from, reports);
        BigDecimal high = Declarations.number(to.elements().get(1).text(), to, reports);
        BigDecimal centre = low;
        for (String declared : responses.get(response).correct()) {
            BigDecimal number = Declarations.number(declared, from, reports);
            centre = number.compareTo(low) >= 0 && number.compareTo(high) <= 0 ? number : centre;
        }
        Scoring.NumericRule rule = new Scoring.NumericRule(
                Scoring.Tolerance.ABSOLUTE, centre.subtract(low), high.subtract(centre), from.is("gte"), to.is("lte"));
        return new Test(response, List.of(centre.toPlainString()), false, true, false, rule, true);
    }

    private String border(Element comparison) {
        List<Element> parts = comparison.elements();
        String response = parts.size() == 2 && parts.get(1).is("baseValue") ? responseOf(parts.get(0)) : null;
        return response != null && responses.get(response).number() ? response : null;
    }

    private static String value(Element baseValue) {
        return Declarations.value(baseValue.text(), "string".equals(baseValue.attribute("baseType")));
    }

    private String responseOf(Element expression) {
        String identifier = expression.is("variable") ? expression.attribute("identifier") : null;
        return identifier != null && responses.containsKey(identifier) ? identifier : null;
    }

    private static Element unwrap(Element condition) {
        Element inner = condition;
        while (inner.is("and", "or") && inner.elements().size() == 1) {
            inner = inner.elements().get(0);
        }
        return inner;
    }
}
