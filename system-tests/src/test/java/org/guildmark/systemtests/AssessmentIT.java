package org.guildmark.systemtests;

import static org.guildmark.systemtests.Assessment.OFFICER;
import static org.guildmark.systemtests.Assessment.TEA_SHOP;
import static org.guildmark.systemtests.Curriculum.ADMINISTRATOR;
import static org.guildmark.systemtests.Curriculum.CANDIDATE;
import static org.guildmark.systemtests.Curriculum.SOUTH_ADMINISTRATOR;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An exam plan from the first application to the printed ticket, as candidates, a school and two officers see it. */
class AssessmentIT {

    private static final String STANDARD = "assessed-tea";
    private static final String EAST_SCHOOL = "01930000-0000-7000-8000-0000000000a1";
    private static final String LEARNER = "learner";
    private static final String ALONE = "林晓一";
    private static final String LATE = "苏晚";
    private static final String COLUMNS = "姓名,证件类型,证件号码,班级,学历,专业,毕业日期\n";
    /** The years of work that the sample standard asks for, as months. */
    private static final int MONTHS = 48;

    private static final int WORKED = 30;

    private static WholeSystem system;
    private static Assessment assessment;

    private final List<String> numbers = new ArrayList<>();
    private Examination examination;

    @BeforeAll
    static void standard() {
        system = WholeSystem.running();
        assessment = new Assessment(system);
        assessment.published(TEA_SHOP, STANDARD);
    }

    @Test
    void fromTheFirstApplicationToThePrintedTicket() throws IOException {
        examination = Examination.opened(assessment, STANDARD);
        String alone = eligibleAlone();
        String late = notYetEligible();
        List<String> inBulk = inBulk();
        overridden(late);
        assertTold(alone, List.of("ELIGIBLE"));
        assertTold(late, List.of("NOT_ELIGIBLE", "ELIGIBLE"));

        Problem.expect(assessment.post(OFFICER, examination.path() + "/staffing", Map.of()), 409, "PLAN_STATE");
        examination.step("closing");
        Problem.expect(apply(CANDIDATE, "迟到者", number(), "2015-01-01"), 409, "APPLICATIONS_CLOSED");
        List<String> admitted = new ArrayList<>(inBulk);
        admitted.add(alone);
        admitted.add(late);
        staffed(admitted);
        ticketed(alone, admitted);
        assertPlanTold();
    }

    private String number() {
        String number = Assessment.documentNumber();
        numbers.add(number);
        return number;
    }

    private Response apply(String user, String name, String number, String since) {
        return assessment.post(
                user, examination.path() + "/registrations", Assessment.applicationOf(name, number, since));
    }

    /** A working person without any organisation. */
    private String eligibleAlone() throws IOException {
        String number = number();
        String id = apply(CANDIDATE, ALONE, number, "2018-03-01")
                .then()
                .statusCode(201)
                .body("outcome", equalTo("ELIGIBLE"))
                .body("organisationId", nullValue())
                .body("documentNumberMasked", not(equalTo(number)))
                .body(not(containsString(number)))
                .extract()
                .path("id");
        String photo = Assessment.PATH + "/registrations/" + id + "/photo";
        system.as(CANDIDATE)
                .contentType("image/png")
                .body(Documents.picture())
                .put(photo)
                .then()
                .statusCode(204);
        system.as(OFFICER).get(photo).then().statusCode(200).contentType("image/png");
        assessment
                .get(CANDIDATE, "/registrations/" + id + "/eligibility")
                .then()
                .statusCode(200)
                .body("decidedBy", equalTo("RULES"))
                .body("explanation.clause", equalTo("1.9.1"))
                .body("explanation.metAlternative", equalTo(2))
                .body("explanation.alternatives[1].state", equalTo("MET"))
                .body("explanation.alternatives[1].conditions[0].requiredMonths", equalTo(MONTHS))
                .body("explanation.alternatives[0].state", equalTo("MISSING"))
                .body("explanation.summary.zh", containsString("1.9.1"));
        assertEquals(
                List.of(id),
                assessment.all(CANDIDATE, "/me/registrations?status=APPLIED").stream()
                        .filter(mine -> examination.id().equals(mine.get("planId")))
                        .map(mine -> mine.get("id"))
                        .toList());
        return id;
    }

    /** Somebody who has not worked long enough is told what is missing and from which day it would do. */
    private String notYetEligible() {
        LocalDate since = examination.deadline().minusMonths(WORKED).withDayOfMonth(1);
        String id = apply(LEARNER, LATE, number(), since.toString())
                .then()
                .statusCode(201)
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .extract()
                .path("id");
        String day = since.plusMonths(MONTHS).toString();
        assessment
                .get(LEARNER, "/registrations/" + id + "/eligibility")
                .then()
                .statusCode(200)
                .body("explanation.outcome", equalTo("NOT_ELIGIBLE"))
                .body("explanation.clause", equalTo("1.9.1"))
                .body("explanation.referenceDay", equalTo(examination.deadline().toString()))
                .body("explanation.eligibleOn", equalTo(day))
                .body("explanation.alternatives.state", equalTo(List.of("MISSING", "MISSING", "MISSING")))
                .body("explanation.alternatives[0].conditions.reason", hasItem("CERTIFICATE_MISSING"))
                .body("explanation.alternatives[1].metOn", equalTo(day))
                .body("explanation.alternatives[1].conditions[0].reason", equalTo("MORE_WORK_NEEDED"))
                .body("explanation.alternatives[1].conditions[0].message.zh", containsString(day))
                .body("explanation.alternatives[2].conditions.reason", hasItem("EDUCATION_MISSING"));
        return id;
    }

    /** A school sends a sheet: a row is bad, and one leaves a question open that an officer settles. */
    private List<String> inBulk() {
        String sheet = COLUMNS
                + row("陈一", "茶艺")
                + row("赵二", "茶艺")
                + row("周三", "餐饮服务")
                + row("吴四", "烹饪")
                + row("坏行", "茶艺").replaceFirst("(\\d{17})[0-9X]", "110101199002300000");
        JsonPath dry = assessment.importCandidates(ADMINISTRATOR, examination.id(), true, false, sheet);
        assertEquals("FAILED", dry.getString("status"));
        assertEquals(5, dry.getInt("counts.rows"));
        assertEquals(1, dry.getInt("counts.bad"));
        assertEquals(List.of(6), dry.getList("diagnostics.line"));
        assertEquals(List.of("证件号码"), dry.getList("diagnostics.column"));
        assertEquals(Map.of("ELIGIBLE", 3, "NEEDS_OFFICER", 1), dry.getMap("outcomes"));
        assertEquals(List.of(), assessment.all(ADMINISTRATOR, examination.path() + "/registrations"));

        JsonPath kept = assessment.importCandidates(ADMINISTRATOR, examination.id(), false, true, sheet);
        assertEquals("SUCCEEDED", kept.getString("status"), kept::prettify);
        assertEquals(4, kept.getInt("counts.registered"));
        List<Map<String, Object>> sent = assessment.all(ADMINISTRATOR, examination.path() + "/registrations");
        assertEquals(4, sent.size());
        assertEquals(List.of(), assessment.all(SOUTH_ADMINISTRATOR, examination.path() + "/registrations"));
        assertEquals(
                6,
                assessment.all(OFFICER, examination.path() + "/registrations").size());

        String open = (String) sent.stream()
                .filter(one -> "NEEDS_OFFICER".equals(one.get("outcome")))
                .findFirst()
                .orElseThrow()
                .get("id");
        assessment
                .get(ADMINISTRATOR, "/registrations/" + open + "/eligibility")
                .then()
                .body("explanation.alternatives[2].conditions.reason", hasItem("MAJOR_NOT_LISTED"));
        Problem.expect(
                assessment.post(ADMINISTRATOR, "/registrations/" + open + "/decision", word("CONFIRM")),
                403,
                "NOT_OF_YOUR_BODY");
        assessment.answered(OFFICER, "/registrations/" + open + "/decision", word("CONFIRM"), 200);
        return sent.stream().map(one -> (String) one.get("id")).toList();
    }

    private String row(String name, String major) {
        return name + ",身份证," + number() + ",茶艺2401,技工学校," + major + ",2024-06-30\n";
    }

    private static Map<String, Object> word(String step) {
        return Map.of("decision", step, "outcome", "ELIGIBLE", "reason", "已核对原件");
    }

    private void overridden(String registration) {
        String decision = "/registrations/" + registration + "/decision";
        Map<String, Object> unexplained = new TreeMap<>(word("OVERRIDE"));
        unexplained.remove("reason");
        assertEquals(400, assessment.post(OFFICER, decision, unexplained).statusCode());
        Problem.expect(assessment.post(OFFICER, decision, word("CONFIRM")), 422, "DECISION_CONTRADICTS");
        assessment.answered(OFFICER, decision, word("OVERRIDE"), 200);
        assessment
                .get(LEARNER, "/registrations/" + registration + "/eligibility")
                .then()
                .body("outcome", equalTo("ELIGIBLE"))
                .body("decidedBy", equalTo("OVERRIDDEN"))
                .body("explanation.outcome", equalTo("NOT_ELIGIBLE"))
                .body("history.kind", equalTo(List.of("OVERRIDDEN", "RULES")));
        assessment
                .get(OFFICER, "/audit-records?action=DECISION_OVERRIDDEN&subjectId=" + registration)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].reason", equalTo("已核对原件"))
                .body("items[0].actor", notNullValue())
                .body("items[0].before.outcome", equalTo("NOT_ELIGIBLE"))
                .body("items[0].after.outcome", equalTo("ELIGIBLE"));
        assertEquals(List.of(), assessment.all(LEARNER, "/audit-records?subjectId=" + registration));
    }

    /** Every event obeys the committed schema, and none says who it is about. */
    private void assertTold(String registration, List<String> decisions) {
        List<EventReader.Event> events = EventReader.about(
                system.stack().kafkaBootstrapServers(), "assessment.registration.v1", registration, decisions.size());
        EventSchemas.assertObeyed("assessment", "registration-state", events);
        assertEquals(
                decisions,
                events.stream()
                        .map(event -> event.data().path("decision").asText())
                        .toList());
        assertNobodyNamed(events);
    }

    private void assertNobodyNamed(List<EventReader.Event> events) {
        for (EventReader.Event event : events) {
            String text = event.data().toString();
            assertFalse(text.contains(ALONE) || text.contains(LATE) || text.contains("陈一"), text);
            numbers.forEach(number -> assertFalse(text.contains(number), text));
        }
    }

    private void staffed(List<String> admitted) {
        for (int i = 1; i <= 4; i++) {
            staff("监考" + i, "INVIGILATOR", null);
            staff("考评" + i, "ASSESSOR", null);
        }
        String teacherOfTheirs = staff("本校考评", "ASSESSOR", EAST_SCHOOL);
        examination.holdTheory();
        JsonPath without = examination.staffed();
        assertEquals("UNSTAFFED", without.getString("status"));
        assertEquals(
                admitted.size(),
                without.getList("unplaced.findAll { it.reason == 'NO_SESSION' }")
                        .size());

        examination.holdSkill();
        JsonPath staffing = examination.staffed();
        assertNotEquals("UNSTAFFED", staffing.getString("status"), staffing::prettify);
        assertEquals(List.of(), staffing.getList("shortages"));
        assertEquals(List.of(), staffing.getList("unplaced"));
        List<String> invigilators = staffing.getList("sessions.find { it.component == 'THEORY' }.staff.staffId");
        assertTrue(invigilators.size() >= 2, "two invigilators at least");
        List<String> assessors = staffing.getList("sessions.find { it.component == 'SKILL' }.staff.staffId");
        assertEquals(3, assessors.size());
        assertFalse(assessors.contains(teacherOfTheirs), "a teacher assesses candidates of the own school");

        JsonPath sick = assessment.answered(
                OFFICER,
                examination.path() + "/absences",
                Map.of("staffId", assessors.get(0), "reason", "病假", "timeLimitSeconds", 2),
                201);
        assertEquals(List.of(assessors.get(0)), sick.getList("staffing.changes.removed.staffId"));
        assertEquals(1, sick.getList("staffing.changes.added").size());
        assertEquals(List.of(), sick.getList("staffing.changes.movedRegistrations"));
        assertEquals(List.of(), sick.getList("staffing.shortages"));
        assertFalse(
                sick.getList("staffing.sessions.staff.flatten().staffId").contains(assessors.get(0)),
                "who is sick still serves");
        assertEquals(
                2 * admitted.size(),
                assessment.all(OFFICER, examination.path() + "/seats").size());
    }

    private String staff(String name, String role, String organisation) {
        Map<String, Object> member = new TreeMap<>(Map.of("name", name, "roles", List.of(role)));
        if (organisation != null) {
            member.put("organisationId", organisation);
        }
        return assessment.created(OFFICER, "/staff", member);
    }

    private void ticketed(String registration, List<String> admitted) throws IOException {
        Problem.expect(
                assessment.get(CANDIDATE, "/registrations/" + registration + "/ticket"), 404, "TICKET_NOT_FOUND");
        assertEquals(
                admitted.size(),
                assessment
                        .answered(OFFICER, examination.path() + "/admission", Map.of(), 200)
                        .getInt("issued"));
        List<Map<String, Object>> tickets = assessment.all(OFFICER, examination.path() + "/tickets");
        assertEquals(
                admitted.stream().sorted().toList(),
                tickets.stream()
                        .map(ticket -> (String) ticket.get("registrationId"))
                        .sorted()
                        .toList());
        JsonPath ticket = assessment.read(CANDIDATE, "/registrations/" + registration + "/ticket");
        assertEquals(List.of("THEORY", "SKILL"), ticket.getList("seats.component"));
        byte[] sheet = assessment
                .get(CANDIDATE, "/registrations/" + registration + "/ticket.pdf")
                .then()
                .statusCode(200)
                .contentType(startsWith("application/pdf"))
                .extract()
                .asByteArray();
        String printed = textOf(sheet);
        assertTrue(hasPicture(sheet), "the ticket shows no photo");
        for (String word : List.of(ALONE, ticket.getString("number"), "A301", "B101", "样例市茶铺路")) {
            assertTrue(printed.contains(word), word + " is not on the ticket: " + printed);
        }
        numbers.forEach(number -> assertFalse(printed.contains(number), "the ticket shows a document's number"));
        for (String list : List.of("tickets.pdf", "door-lists.pdf", "signature-sheets.pdf")) {
            String text = textOf(assessment
                    .get(OFFICER, examination.path() + "/" + list)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray());
            assertTrue(text.contains(ALONE) && text.contains("陈一"), list + ": " + text);
        }
        Problem.expect(
                assessment.get(LEARNER, "/registrations/" + registration + "/ticket"), 404, "REGISTRATION_NOT_FOUND");
    }

    private static String textOf(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static boolean hasPicture(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    private void assertPlanTold() {
        List<EventReader.Event> events =
                EventReader.about(system.stack().kafkaBootstrapServers(), "assessment.plan.v1", examination.id(), 5);
        EventSchemas.assertObeyed("assessment", "plan-state", events);
        assertNobodyNamed(events);
        EventReader.Event last = events.get(events.size() - 1);
        assertEquals("CONFIRMED", last.data().path("plan").path("status").asText());
        assertEquals(2, last.data().path("sessions").size());
        assessment
                .get(OFFICER, "/audit-records?subjectType=plan&subjectId=" + examination.id())
                .then()
                .body("items.action", hasItems("PLAN_CONFIRMED", "PLAN_CLOSED", "PLAN_OPENED", "PLAN_CREATED"));
    }
}
