package org.guildmark.catalog.document.national;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.EntryCondition.EducationKind;

/**
 * The kinds of school that an alternative of entry lists.
 *
 * @param orAbove whether every kind above the lowest of {@code kinds} counts as well
 */
record Schooling(List<EducationKind> kinds, boolean orAbove) {
    private static final String ABOVE = "及以上";
    private static final Map<String, EducationKind> NAMES = names();
    private static final String NAME =
            "(" + String.join("|", NAMES.keySet()) + ")(\\(?含?" + ABOVE + "\\)?)?(?:普通高等学校)?(?:学历|文化程度)?";
    private static final Pattern ONE = Pattern.compile(NAME);

    /** Matches a list of schools; its groups do not count. */
    static final String LIST = uncaptured(NAME) + "(?:(?:、|或|和|及)" + uncaptured(NAME) + "){0,9}";

    private static String uncaptured(String pattern) {
        return pattern.replaceAll("(?<!\\\\)\\((?!\\?)", "(?:");
    }

    /** @return empty where "or above" holds for some of the schools only and that cannot be said */
    static Optional<Schooling> of(String list) {
        Set<EducationKind> exact = EnumSet.noneOf(EducationKind.class);
        EducationKind lowestOpen = null;
        Matcher school = ONE.matcher(list);
        while (school.find()) {
            EducationKind kind = NAMES.get(school.group(1));
            exact.add(kind);
            boolean open = school.group(2) != null || school.group(1).contains(ABOVE);
            if (open && (lowestOpen == null || kind.compareTo(lowestOpen) < 0)) {
                lowestOpen = kind;
            }
        }
        if (exact.isEmpty()) {
            return Optional.empty();
        }
        EducationKind lowest = exact.iterator().next();
        boolean gap = lowestOpen != null && !exact.containsAll(EnumSet.range(lowest, lowestOpen));
        return gap ? Optional.empty() : Optional.of(new Schooling(List.copyOf(exact), lowestOpen != null));
    }

    /** Longer names first: a pattern takes the first that fits. */
    private static Map<String, EducationKind> names() {
        Map<String, EducationKind> names = new LinkedHashMap<>();
        names.put("高级技工学校", EducationKind.SENIOR_TECHNICAL_SCHOOL);
        names.put("技工学校", EducationKind.TECHNICAL_SCHOOL);
        names.put("技工院校", EducationKind.TECHNICAL_SCHOOL);
        names.put("技师学院", EducationKind.TECHNICIAN_COLLEGE);
        names.put("中等及以上职业学校", EducationKind.SECONDARY_VOCATIONAL);
        names.put("中等及以上职业院校", EducationKind.SECONDARY_VOCATIONAL);
        names.put("中等职业学校", EducationKind.SECONDARY_VOCATIONAL);
        names.put("中等职业教育", EducationKind.SECONDARY_VOCATIONAL);
        names.put("高等职业学校", EducationKind.HIGHER_VOCATIONAL);
        names.put("高等职业院校", EducationKind.HIGHER_VOCATIONAL);
        names.put("高等职业教育", EducationKind.HIGHER_VOCATIONAL);
        names.put("大学专科", EducationKind.JUNIOR_COLLEGE);
        names.put("大专", EducationKind.JUNIOR_COLLEGE);
        names.put("专科", EducationKind.JUNIOR_COLLEGE);
        names.put("本科院校", EducationKind.BACHELOR);
        names.put("大学本科", EducationKind.BACHELOR);
        names.put("本科", EducationKind.BACHELOR);
        return names;
    }
}
