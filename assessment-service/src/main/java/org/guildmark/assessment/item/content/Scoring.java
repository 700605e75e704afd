package org.guildmark.assessment.item.content;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the answers to one interaction become raw points; an item's raw points are scaled to its marks.
 *
 * @param method how
 * @param correct the right answer; for {@code TEXT_ENTRY} each entry is an accepted alternative; of numbers the first
 * @param map for {@code MAPPED}: what each part of the answer is worth. In an {@code ORDER}, {@code "B 1"} is worth its
 *     points where {@code B} stands first
 * @param areas for {@code AREA_MAPPED}: what a point within is worth; each area counts once
 * @param defaultValue for the mapped ones: worth of what is not listed
 * @param lowerBound least raw points of the mapped ones; null where unlimited
 * @param upperBound most raw points of the mapped ones; null where unlimited
 * @param maximum raw points of a right answer: 1 for {@code ALL_OR_NOTHING} unless said otherwise
 * @param numeric how numbers are compared; null where answers are text
 * @param text how text is compared; null is {@link TextRule#DEFAULT}
 */
@Schema(name = "ItemScoring")
public record Scoring(
        Method method,
        List<String> correct,
        List<MapEntry> map,
        List<Area> areas,
        BigDecimal defaultValue,
        BigDecimal lowerBound,
        BigDecimal upperBound,
        BigDecimal maximum,
        NumericRule numeric,
        TextRule text) {
    public Scoring {
        correct = correct == null ? List.of() : List.copyOf(correct);
        map = map == null ? List.of() : List.copyOf(map);
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    /** The names in brackets are QTI's response processing templates. */
    @Schema(name = "ScoringMethod")
    public enum Method {
        /** Right or not (match_correct). */
        ALL_OR_NOTHING,
        /** The worth of the parts, within bounds (map_response). */
        MAPPED,
        /** The worth of the areas that were hit, within bounds (map_response_point). */
        AREA_MAPPED,
        /** Read by a human. */
        MANUAL
    }

    @Schema(name = "ScoringMapEntry")
    public record MapEntry(String key, BigDecimal value, Boolean caseSensitive) {
        public MapEntry {
            caseSensitive = caseSensitive != null && caseSensitive;
        }
    }

    /** @param shape {@code rect}, {@code circle}, {@code poly}, {@code ellipse} or {@code default}, with QTI's coords */
    @Schema(name = "ScoringArea")
    public record Area(String shape, List<BigDecimal> coords, BigDecimal value) {
        public Area {
            coords = coords == null ? List.of() : List.copyOf(coords);
        }
    }

    /**
     * @param tolerance {@code EXACT}, {@code ABSOLUTE} or {@code RELATIVE} (percent)
     * @param lower how far below the answer may lie
     * @param upper how far above; null is as far as below
     * @param includeLower whether the lower border itself counts
     * @param includeUpper whether the upper border itself counts
     */
    @Schema(name = "NumericRule")
    public record NumericRule(
            Tolerance tolerance, BigDecimal lower, BigDecimal upper, Boolean includeLower, Boolean includeUpper) {
        public NumericRule {
            includeLower = includeLower == null || includeLower;
            includeUpper = includeUpper == null || includeUpper;
        }
    }

    @Schema(name = "NumericTolerance")
    public enum Tolerance {
        EXACT,
        ABSOLUTE,
        RELATIVE
    }

    /**
     * @param caseSensitive whether {@code a} and {@code A} differ
     * @param widthSensitive whether full-width {@code Ａ} and half-width {@code A} differ
     * @param collapseSpaces whether spaces at the ends and runs of them are ignored
     */
    @Schema(name = "TextRule")
    public record TextRule(Boolean caseSensitive, Boolean widthSensitive, Boolean collapseSpaces) {
        public static final TextRule DEFAULT = new TextRule(false, false, true);

        public TextRule {
            caseSensitive = caseSensitive != null && caseSensitive;
            widthSensitive = widthSensitive != null && widthSensitive;
            collapseSpaces = collapseSpaces == null || collapseSpaces;
        }
    }
}
