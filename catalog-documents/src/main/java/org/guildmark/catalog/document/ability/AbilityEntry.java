package org.guildmark.catalog.document.ability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.EntryCondition;
import org.guildmark.catalog.content.EntryCondition.EducationKind;
import org.guildmark.catalog.content.EntryRequirement;
import org.guildmark.catalog.content.EntryRequirement.Alternative;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.Diagnostic.Severity;
import org.guildmark.catalog.document.text.LevelHeading;
import org.guildmark.catalog.document.text.Line;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.Markup;
import org.guildmark.catalog.document.text.Outline.Clause;
import org.guildmark.catalog.document.text.PrintedList;
import org.guildmark.catalog.document.text.Widths;

/** Reads who may apply for a level: any one of a list of items, each a conjunction of schooling and practice. */
final class AbilityEntry {
    private static final Pattern ITEM =
            Pattern.compile("^(?:[-—–•·●]\\s*|([a-z]|\\d{1,2})\\s?[)）.、]\\s*|[(（](\\d{1,2})[)）]\\s*)(.+)$");
    private static final String NUMBER = "(\\d{1,2}|[一二两三四五六七八九十]{1,3}|半)";
    private static final Pattern WORK = Pattern.compile("工作(?:满|达)?" + NUMBER + "(年|个月)");
    private static final Pattern INTERNSHIP = Pattern.compile("实习(?:期?满|合格|(?:达|满)?" + NUMBER + "(年|个月))");
    private static final Pattern MAJORS = Pattern.compile("[（(]([^（）()]+)[）)]等?(?:相关)?专业|的?([^，]+?)等?相关专业");
    private static final Map<String, EducationKind> SCHOOLS = Map.ofEntries(
            Map.entry("高级技工", EducationKind.SENIOR_TECHNICAL_SCHOOL),
            Map.entry("技师学院", EducationKind.TECHNICIAN_COLLEGE),
            Map.entry("中等职业", EducationKind.SECONDARY_VOCATIONAL),
            Map.entry("中职", EducationKind.SECONDARY_VOCATIONAL),
            Map.entry("中专", EducationKind.SECONDARY_VOCATIONAL),
            Map.entry("高等职业", EducationKind.HIGHER_VOCATIONAL),
            Map.entry("高职", EducationKind.HIGHER_VOCATIONAL),
            Map.entry("大专", EducationKind.JUNIOR_COLLEGE),
            Map.entry("专科", EducationKind.JUNIOR_COLLEGE),
            Map.entry("本科", EducationKind.BACHELOR));

    private final LineClaims claims;
    private final List<Diagnostic> diagnostics;

    AbilityEntry(LineClaims claims, List<Diagnostic> diagnostics) {
        this.claims = claims;
        this.diagnostics = diagnostics;
    }

    EntryRequirement read(Clause clause, String level) {
        List<Alternative> alternatives = new ArrayList<>();
        for (Line line : clause.body()) {
            Matcher item = ITEM.matcher(Markup.stripped(line.text().strip()).strip());
            if (item.matches()) {
                String number = item.group(1) != null ? item.group(1) : item.group(2);
                String text = withoutEnd(Widths.tidy(item.group(3)));
                alternatives.add(
                        new Alternative(alternatives.size() + 1, number, text, conditions(text, line.number())));
                claims.claim(line.number());
            } else if (isLeadIn(line)) {
                claims.claim(line.number());
            }
        }
        claims.claim(clause.line());
        if (alternatives.isEmpty()) {
            diagnostics.add(Diagnostic.of(
                    Severity.WARNING,
                    Code.PART_MISSING,
                    "No entry alternative is printed for level " + level,
                    clause.line(),
                    clause.lastLine()));
        }
        return new EntryRequirement(level, clause.number(), alternatives);
    }

    static boolean isLeadIn(Line line) {
        return line.text().strip().matches(".*[:：]");
    }

    static String withoutEnd(String text) {
        return text.replaceAll("[；;。]+$", "");
    }

    /** Every part must be understood: a condition that is half read would let the wrong people in. */
    private List<EntryCondition> conditions(String text, int line) {
        List<EntryCondition> conditions = new ArrayList<>();
        for (String part : Widths.folded(text).split("[,，;；]|并且|且")) {
            int before = conditions.size();
            schooling(part, conditions);
            practice(part, conditions);
            if (conditions.size() == before && !part.isBlank()) {
                diagnostics.add(new Diagnostic(
                        Severity.ERROR,
                        Code.RULE_NOT_UNDERSTOOD,
                        "An entry alternative is kept as text only",
                        line,
                        line,
                        text));
                return List.of();
            }
        }
        return conditions;
    }

    private static void schooling(String part, List<EntryCondition> conditions) {
        List<EducationKind> kinds = new ArrayList<>();
        SCHOOLS.forEach((word, kind) -> {
            if (part.contains(word) && !kinds.contains(kind)) {
                kinds.add(kind);
            }
        });
        if (part.replace("高级技工", "").contains("技工学校")) {
            kinds.add(EducationKind.TECHNICAL_SCHOOL);
        }
        if (kinds.isEmpty()) {
            return;
        }
        kinds.sort(null);
        boolean related = part.contains("专业");
        Matcher majors = MAJORS.matcher(part);
        String bracketed = majors.find() ? majors.group(1) : null;
        PrintedList listed = bracketed == null ? new PrintedList(List.of(), false) : PrintedList.of(bracketed);
        boolean orAbove = part.contains("以上学历") || part.contains("及以上") || part.contains("或以上");
        conditions.add(new EntryCondition.Education(
                kinds, orAbove, related, listed.items(), listed.open(), part.contains("应届"), null));
    }

    private static void practice(String part, List<EntryCondition> conditions) {
        boolean related = part.contains("相关职业") || part.contains("相关工作");
        if (part.contains("证书")) {
            LevelHeading.in(part)
                    .map(Level::code)
                    .ifPresent(level -> conditions.add(new EntryCondition.CertificateHeld(level, related)));
        }
        Matcher work = WORK.matcher(part);
        if (work.find()) {
            String after = part.contains("证书") && part.contains("后")
                    ? LevelHeading.in(part).map(Level::code).orElse(null)
                    : null;
            conditions.add(new EntryCondition.Work(months(work.group(1), work.group(2)), related, after));
        }
        Matcher internship = INTERNSHIP.matcher(part);
        if (internship.find()) {
            String number = internship.group(1);
            conditions.add(new EntryCondition.Internship(number == null ? null : months(number, internship.group(2))));
        }
        if (part.contains("学徒期满")) {
            conditions.add(new EntryCondition.Apprenticeship(related));
        }
    }

    private static int months(String number, String unit) {
        boolean years = unit.equals("年");
        if (number.equals("半")) {
            return years ? 6 : 1;
        }
        return (years ? 12 : 1) * value(number);
    }

    private static int value(String number) {
        if (Character.isDigit(number.charAt(0))) {
            return Integer.parseInt(number);
        }
        int ten = number.indexOf('十');
        if (ten < 0) {
            return digit(number.charAt(number.length() - 1));
        }
        int tens = ten == 0 ? 1 : digit(number.charAt(0));
        return tens * 10 + (ten + 1 < number.length() ? digit(number.charAt(ten + 1)) : 0);
    }

    private static int digit(char c) {
        return c == '两' ? 2 : "零一二三四五六七八九".indexOf(c);
    }
}
