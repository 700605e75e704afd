package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Staffs the tour's examination. */
final class ExamStaff {
    private static final String NAMES = "甲乙丙丁戊己庚辛壬癸";
    private static final int SECONDS = 10;

    private final ApiClient assessment;
    private final Console console;

    ExamStaff(ApiClient assessment, Console console) {
        this.assessment = assessment;
        this.console = console;
    }

    void staff(String plan) {
        roster();
        assessment.post(
                DemoUser.EXAM_OFFICER,
                "/plans/" + plan + "/closing",
                assessment.get(DemoUser.EXAM_OFFICER, "/plans/" + plan).etag());
        ObjectNode wanted = ApiClient.object();
        wanted.put("timeLimitSeconds", SECONDS);
        JsonNode staffing = assessment
                .post(DemoUser.EXAM_OFFICER, "/plans/" + plan + "/staffing", wanted)
                .body();
        console.print("  " + staffing.path("status").asText() + "; lacks: " + staffing.path("shortages"));
        for (JsonNode session : staffing.path("sessions")) {
            console.print("  " + session.path("component").asText() + ": "
                    + session.path("candidates").asInt() + " candidates, "
                    + session.path("required").asInt() + " × "
                    + session.path("role").asText() + ": " + String.join("、", names(session.path("staff"))));
        }
        Tour.expect(staffing.path("shortages").isEmpty(), "something could not be staffed");
    }

    void sickCall(String plan) {
        JsonNode before = assessment
                .get(DemoUser.EXAM_OFFICER, "/plans/" + plan + "/staffing")
                .body();
        JsonNode ill = before.path("sessions").path(0).path("staff").path(0);
        ObjectNode absence = ApiClient.object();
        absence.put("staffId", ill.path("staffId").asText()).put("reason", "The tour's sick call");
        JsonNode after = assessment
                .post(DemoUser.EXAM_OFFICER, "/plans/" + plan + "/absences", absence)
                .body();
        JsonNode staffing = after.has("staffing") ? after.path("staffing") : after;
        JsonNode changes = staffing.path("changes");
        console.print("  " + ill.path("name").asText() + " cannot come; "
                + String.join("、", names(changes.path("added"))) + " steps in; duties changed: "
                + changes.path("added").size() + ", candidates moved: "
                + changes.path("movedRegistrations").size());
        Tour.expect(changes.path("movedRegistrations").isEmpty(), "candidates were moved for a sick call");
    }

    /** Ten people of the body, where nobody is there yet. */
    private void roster() {
        if (!Tour.items(assessment.get(DemoUser.EXAM_OFFICER, "/staff?limit=1")).isEmpty()) {
            return;
        }
        for (int i = 0; i < NAMES.length(); i++) {
            ObjectNode member = ApiClient.object();
            member.put("name", "考务" + NAMES.charAt(i));
            member.putArray("roles")
                    .add(i % 2 == 0 ? "INVIGILATOR" : "ASSESSOR")
                    .add("REVIEWER");
            assessment.post(DemoUser.EXAM_OFFICER, "/staff", member);
        }
    }

    private static List<String> names(JsonNode people) {
        List<String> names = new ArrayList<>();
        people.forEach(person -> names.add(person.path("name").asText()));
        return names;
    }
}
