package org.guildmark.systemtests;

import static org.guildmark.systemtests.Assessment.OFFICER;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An open exam plan for the tea shop at a site of its own, whose rooms no other test takes. */
final class Examination {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int THEORY_MINUTES = 60;
    private static final int SKILL_MINUTES = 45;

    private final Assessment assessment;
    private final String plan;
    private final String classroom;
    private final String workshop;
    private final LocalDate deadline;

    private Examination(Assessment assessment, String plan, String classroom, String workshop, LocalDate deadline) {
        this.assessment = assessment;
        this.plan = plan;
        this.classroom = classroom;
        this.workshop = workshop;
        this.deadline = deadline;
    }

    /** Opens a plan for a published edition of the tea shop. */
    static Examination opened(Assessment assessment, String standard) {
        String site = assessment.created(
                OFFICER,
                "/sites",
                Map.of("name", Assessment.text("考点 " + standard, "Site " + standard), "address", "样例市茶铺路 1 号"));
        String classroom =
                assessment.created(OFFICER, "/sites/" + site + "/rooms", room("A301", 5, "STANDARD_CLASSROOM"));
        String workshop = assessment.created(OFFICER, "/sites/" + site + "/rooms", room("B101", 2, "WORKSHOP"));
        LocalDateTime now = LocalDateTime.now(ZONE).truncatedTo(ChronoUnit.MINUTES);
        LocalDateTime closes = now.plusDays(2);
        String plan = assessment.created(OFFICER, "/plans", request(standard, site, now.minusDays(1), closes));
        Examination examination = new Examination(assessment, plan, classroom, workshop, closes.toLocalDate());
        examination.step("opening");
        return examination;
    }

    private static Map<String, Object> room(String name, int rows, String kind) {
        return Map.of(
                "name", name, "kind", kind, "rows", rows, "columns", 6, "equipment", List.of("STOVE", "TEA_TABLE"));
    }

    static Map<String, Object> request(String standard, String site, LocalDateTime opens, LocalDateTime closes) {
        return new TreeMap<>(Map.of(
                "title",
                Assessment.text("鉴定计划 " + standard, "Examination " + standard),
                "standard",
                standard,
                "level",
                Assessment.LEVEL,
                "track",
                Assessment.TRACK,
                "components",
                List.of(
                        Map.of("component", "THEORY", "mode", "PAPER", "minutes", THEORY_MINUTES),
                        Map.of(
                                "component",
                                "SKILL",
                                "mode",
                                "ONSITE",
                                "minutes",
                                SKILL_MINUTES,
                                "equipment",
                                List.of("STOVE"))),
                "applicationOpensOn",
                opens.toString(),
                "applicationClosesOn",
                closes.toString(),
                "window",
                Map.of(
                        "from", closes.toLocalDate().plusDays(1).toString(),
                        "to", closes.toLocalDate().plusDays(2).toString()),
                "siteIds",
                List.of(site)));
    }

    String id() {
        return plan;
    }

    String path() {
        return "/plans/" + plan;
    }

    /** The day to which work counts. */
    LocalDate deadline() {
        return deadline;
    }

    void step(String step) {
        assessment.answered(OFFICER, path() + "/" + step, Map.of("reason", "System test"), 200);
    }

    /** In the classroom, on the first morning. */
    void holdTheory() {
        hold("THEORY", classroom, 9);
    }

    /** In the workshop, on the first afternoon. */
    void holdSkill() {
        hold("SKILL", workshop, 14);
    }

    private void hold(String component, String room, int hour) {
        Map<String, Object> session = Map.of(
                "component",
                component,
                "roomId",
                room,
                "startsAt",
                deadline.plusDays(1).atTime(hour, 0).toString());
        assessment.answered(OFFICER, path() + "/sessions", Map.of("sessions", List.of(session)), 201);
    }

    /** Has the plan staffed. */
    JsonPath staffed() {
        return assessment.answered(OFFICER, path() + "/staffing", Map.of("timeLimitSeconds", 2), 201);
    }
}
