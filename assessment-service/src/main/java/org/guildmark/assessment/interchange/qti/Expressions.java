package org.guildmark.assessment.interchange.qti;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.interchange.qti.Conditions.Unsupported;
import org.guildmark.assessment.interchange.qti.Score.Rule;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Values that an outcome is set to. */
final class Expressions {
    private Expressions() {}

    static Score value(Element expression, Map<String, Score> state, Declarations declarations) throws Unsupported {
        String identifier = expression.attribute("identifier", "");
        switch (expression.name()) {
            case "baseValue":
                return Score.of(number(expression));
            case "null":
                return Score.ZERO;
            case "variable":
                if (state.containsKey(identifier) && !declarations.responses().containsKey(identifier)) {
                    return state.get(identifier);
                }
                throw new Unsupported(expression, identifier + " is not an outcome");
            case "mapResponse", "mapResponsePoint":
                if (!declarations.responses().containsKey(identifier)) {
                    throw new Unsupported(expression, identifier + " is not a declared response");
                }
                return Score.of(identifier, new Rule.Mapped(expression.is("mapResponsePoint"), BigDecimal.ONE));
            case "integerToFloat":
                return value(only(expression), state, declarations);
            case "sum":
                Score sum = Score.ZERO;
                for (Element part : expression.elements()) {
                    sum = sum.plus(unbounded(part, state, declarations));
                }
                return sum;
            case "subtract", "divide", "product":
                return pair(expression, state, declarations);
            case "max", "min":
                return bound(expression, state, declarations);
            default:
                throw new Unsupported(expression, "the value is not a sum of what responses are worth");
        }
    }

    private static Score pair(Element expression, Map<String, Score> state, Declarations declarations)
            throws Unsupported {
        List<Element> parts = expression.elements();
        if (parts.size() == 2) {
            Score left = unbounded(parts.get(0), state, declarations);
            Score right = unbounded(parts.get(1), state, declarations);
            if (expression.is("subtract") && right.number()) {
                return left.plus(right.times(BigDecimal.ONE.negate()));
            }
            if (expression.is("divide") && right.number() && right.constant().signum() != 0) {
                return left.dividedBy(right.constant());
            }
            if (expression.is("product") && right.number()) {
                return left.times(right.constant());
            }
            if (expression.is("product") && left.number()) {
                return right.times(left.constant());
            }
        }
        throw new Unsupported(expression, "the value is not a sum of what responses are worth");
    }

    private static Score bound(Element expression, Map<String, Score> state, Declarations declarations)
            throws Unsupported {
        List<Element> parts = expression.elements();
        if (parts.size() == 2) {
            Score left = value(parts.get(0), state, declarations);
            Score right = value(parts.get(1), state, declarations);
            if (left.number() || right.number()) {
                Score open = left.number() ? right : left;
                BigDecimal bound = (left.number() ? left : right).constant();
                return expression.is("max") ? open.atLeast(bound) : open.atMost(bound);
            }
        }
        throw new Unsupported(expression, "the bound is not a number");
    }

    private static Score unbounded(Element expression, Map<String, Score> state, Declarations declarations)
            throws Unsupported {
        Score value = value(expression, state, declarations);
        if (value.bounded()) {
            throw new Unsupported(expression, "what is bounded is used further");
        }
        return value;
    }

    private static Element only(Element expression) throws Unsupported {
        if (expression.elements().size() != 1) {
            throw new Unsupported(expression, "one value is expected");
        }
        return expression.elements().get(0);
    }

    static BigDecimal number(Element baseValue) throws Unsupported {
        try {
            BigDecimal number = new BigDecimal(baseValue.text().strip());
            if (Math.abs((long) number.scale()) <= 30 && number.precision() <= 30) {
                return Declarations.plain(number);
            }
        } catch (NumberFormatException notNumber) {
            // said below
        }
        throw new Unsupported(baseValue, "'" + baseValue.text().strip() + "' is not a number");
    }
}
