package org.guildmark.assessment.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.plan.PlanShown;

/** What every sheet says of the plan, and how it writes times. */
record SheetPlan(PlanShown plan, ZoneId zone) {
    private static final Map<Component, String> COMPONENTS =
            Map.of(Component.THEORY, "理论知识考试", Component.SKILL, "技能考核", Component.REVIEW, "综合评审");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu年M月d日");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    String title() {
        return plan.title().zh();
    }

    /** Standard, level and track. */
    String examined() {
        String track = plan.standard().track() == null
                ? ""
                : "（" + plan.standard().track().title().zh() + "）";
        return plan.standard().title().zh() + track + " "
                + plan.standard().level().title().zh();
    }

    static String named(Component component) {
        return COMPONENTS.get(component);
    }

    String day(Instant at) {
        return DAY.format(LocalDate.ofInstant(at, zone));
    }

    String time(Instant from, Instant to) {
        return TIME.format(LocalDateTime.ofInstant(from, zone)) + "—" + TIME.format(LocalDateTime.ofInstant(to, zone));
    }

    /** Names the characters that could not be printed, so that somebody writes them in by hand. */
    static void footnote(Markup sheet) {
        Set<Integer> missing = sheet.takeMissing();
        if (!missing.isEmpty()) {
            sheet.element(
                    "p",
                    "footnote",
                    "字库没有以下字，页面上以〓代替，请手工填写："
                            + missing.stream()
                                    .map(codePoint -> String.format("U+%04X", codePoint))
                                    .collect(Collectors.joining("、")));
        }
    }
}
