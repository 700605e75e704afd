package org.guildmark.assessment.admission;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.CLOUDSAIL;
import static org.guildmark.assessment.AssessmentJourney.EAST;
import static org.guildmark.assessment.AssessmentJourney.all;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.of;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.guildmark.assessment.plan.PlanJourney.DAY;
import static org.guildmark.assessment.plan.PlanJourney.TEA_SHOP;
import static org.guildmark.assessment.plan.PlanJourney.component;
import static org.guildmark.assessment.plan.PlanJourney.plan;
import static org.guildmark.assessment.plan.PlanJourney.put;
import static org.guildmark.assessment.plan.PlanJourney.room;
import static org.guildmark.assessment.plan.PlanJourney.session;
import static org.guildmark.assessment.plan.PlanJourney.site;
import static org.guildmark.assessment.plan.PlanJourney.step;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildmark.assessment.AssessmentJourney;
import org.guildmark.assessment.CatalogFeed;
import org.junit.jupiter.api.Test;

/** From closed applications to printed tickets, and what becomes of them when a session moves. */
@QuarkusTest
class AdmissionTest {
    private static final String ODD_NAME = "<b>李</b>&co";

    private String planId;
    private String alone;
    private String sent;

    @Test
    void ticketsSayWhereTheAdmittedSitAndFollowTheSeating() throws IOException {
        planWithCandidates();
        String admission = "/plans/" + planId + "/admission";
        officer().post(API + admission).then().statusCode(409).body("code", equalTo("PLAN_STATE"));
        step(officer(), planId, "closing", null).statusCode(200);
        officer()
                .post(API + admission)
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_SEATED"))
                .body("detail", containsString("3 candidates"));
        person("candidate-alone")
                .get(API + ticket(alone))
                .then()
                .statusCode(404)
                .body("code", equalTo("TICKET_NOT_FOUND"));
        staff();
        stranger().post(API + admission).then().statusCode(404);
        assertAnswer(officer().post(API + admission).then(), 3, 0, 0, 0);
        assertAnswer(officer().post(API + admission).then(), 0, 0, 3, 0);
        officer().get(API + "/plans/" + planId).then().body("status", equalTo("CONFIRMED"));

        List<Map<String, Object>> tickets = all(officer(), "/plans/" + planId + "/tickets");
        assertEquals(3, tickets.size());
        tickets.forEach(ticket -> {
            assertTrue(TicketNumber.valid((String) ticket.get("number")), ticket::toString);
            assertEquals(2, ((List<?>) ticket.get("seats")).size());
        });
        stranger().get(API + "/plans/" + planId + "/tickets").then().statusCode(404);
        whoMayReadATicket();
        sheets(tickets);
        aSessionMoves(tickets);
    }

    @Test
    void dossiersAreReadWithoutTheCandidatesSoThereAreNoTickets() {
        CatalogFeed.publishSample("bicycle-repairer-ability", "admission-dossiers");
        Map<String, Object> request = plan("admission-dossiers", null, List.of());
        request.put("level", "JUNIOR");
        request.put("components", List.of(component("REVIEW", "DOSSIER", 30)));
        planId = created(officer(), "/plans", request).getString("id");
        step(officer(), planId, "opening", null).statusCode(200);
        String registration = register(person("candidate-dossier"), null, "林晓", "E10000009");
        step(officer(), planId, "closing", null).statusCode(200);

        officer()
                .post(API + "/plans/" + planId + "/admission")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOTHING_TO_ATTEND"))
                .body("detail", containsString("dossier"));

        officer().get(API + "/plans/" + planId).then().body("status", equalTo("CLOSED"));
        assertEquals(List.of(), all(officer(), "/plans/" + planId + "/tickets"));
        person("candidate-dossier")
                .get(API + ticket(registration))
                .then()
                .statusCode(404)
                .body("code", equalTo("TICKET_NOT_FOUND"));
    }

    private void whoMayReadATicket() {
        person("candidate-alone")
                .get(API + ticket(alone))
                .then()
                .statusCode(200)
                .body("name", equalTo("林晓"))
                .body("issue", equalTo(1))
                .body("seats.component", equalTo(List.of("THEORY", "SKILL")))
                .body("seats[0].startsOn", equalTo(DAY + "T09:00:00"))
                .body("seats.site.zh", everyItem(equalTo("准考考点")));
        school().get(API + ticket(sent)).then().statusCode(200).body("name", equalTo(ODD_NAME));
        officer().get(API + ticket(sent)).then().statusCode(200);
        for (RequestSpecification other : List.of(
                person("candidate-other"), stranger(), of(CLOUDSAIL, "school-admin"), person("candidate-alone"))) {
            other.get(API + ticket(sent)).then().statusCode(404);
        }
        person("candidate-other").get(API + ticket(alone) + ".pdf").then().statusCode(404);
    }

    private void sheets(List<Map<String, Object>> tickets) throws IOException {
        String own = text(person("candidate-alone"), ticket(alone) + ".pdf");
        assertTrue(own.contains("林晓") && own.contains("准考考点"), own);
        String ofSchool = text(school(), ticket(sent) + ".pdf");
        assertTrue(ofSchool.contains(ODD_NAME), ofSchool);
        for (String sheet : List.of("tickets", "door-lists", "signature-sheets")) {
            String text = text(officer(), "/plans/" + planId + "/" + sheet + ".pdf");
            tickets.forEach(ticket -> assertTrue(text.contains((String) ticket.get("number")), text));
            assertTrue(text.contains(ODD_NAME), text);
            stranger()
                    .get(API + "/plans/" + planId + "/" + sheet + ".pdf")
                    .then()
                    .statusCode(404);
            officer()
                    .get(API + "/plans/" + planId + "/" + sheet + ".pdf?sessionId=" + planId)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("TICKET_NOT_FOUND"));
        }
    }

    private void aSessionMoves(List<Map<String, Object>> before) {
        String path = "/plans/" + planId;
        List<Map<String, Object>> moved =
                officer().get(API + path + "/sessions").jsonPath().<Map<String, Object>>getList("items").stream()
                        .<Map<String, Object>>map(held -> Map.of(
                                "id", held.get("id"),
                                "component", held.get("component"),
                                "roomId", held.get("roomId"),
                                "startsAt",
                                        DAY.plusDays(1)
                                                + held.get("startsOn")
                                                        .toString()
                                                        .substring(10)))
                        .toList();
        put(AssessmentJourney::officer, path + "/sessions", path, Map.of("sessions", moved))
                .statusCode(422)
                .body("code", equalTo("REASON_REQUIRED"));
        put(AssessmentJourney::officer, path + "/sessions", path, Map.of("sessions", moved, "reason", "停电"))
                .statusCode(200);
        assertAnswer(officer().post(API + path + "/admission").then(), 0, 3, 0, 0);
        List<Map<String, Object>> after = all(officer(), path + "/tickets");
        assertEquals(numbers(before), numbers(after));
        after.forEach(ticket -> assertEquals(2, ticket.get("issue")));
        person("candidate-alone")
                .get(API + ticket(alone))
                .then()
                .statusCode(200)
                .body("seats[0].startsOn", equalTo(DAY.plusDays(1) + "T09:00:00"));
        assertEquals(
                2,
                all(officer(), "/audit-records?subjectId=" + planId + "&action=TICKETS_ISSUED")
                        .size());
    }

    private void planWithCandidates() throws IOException {
        String track = CatalogFeed.publishSample(TEA_SHOP, "admission")
                .content()
                .tracks()
                .get(0)
                .code();
        String siteId = site(officer(), "准考考点");
        String classroom = room(officer(), siteId, "101", "STANDARD_CLASSROOM");
        String workshop = room(officer(), siteId, "茶室", "WORKSHOP");
        planId = created(officer(), "/plans", plan("admission", track, List.of(siteId)))
                .getString("id");
        created(
                officer(),
                "/plans/" + planId + "/sessions",
                Map.of(
                        "sessions",
                        List.of(session("THEORY", classroom, "09:00"), session("SKILL", workshop, "14:00"))));
        step(officer(), planId, "opening", null).statusCode(200);
        alone = register(person("candidate-alone"), null, "林晓", "E10000001");
        sent = register(school(), EAST.toString(), ODD_NAME, "E10000002");
        register(school(), EAST.toString(), "欧阳晓雯", "E10000003");
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 400, BufferedImage.TYPE_INT_RGB), "jpeg", photo);
        person("candidate-alone")
                .contentType("image/jpeg")
                .body(photo.toByteArray())
                .put(API + "/registrations/" + alone + "/photo")
                .then()
                .statusCode(204);
    }

    private String register(RequestSpecification caller, String organisationId, String name, String document) {
        Map<String, Object> request = new HashMap<>();
        request.put("organisationId", organisationId);
        request.put("name", name);
        request.put("documentType", "PASSPORT");
        request.put("documentNumber", document);
        request.put("birthDate", "1990-05-01");
        request.put("facts", Map.of("work", List.of(Map.of("from", "2015-01-01", "occupation", "茶铺服务师"))));
        JsonPath registered = created(caller, "/plans/" + planId + "/registrations", request);
        return registered.getString("id");
    }

    private void staff() {
        for (int i = 0; i < 5; i++) {
            created(
                    officer(),
                    "/staff",
                    Map.of("name", "考务" + i, "roles", List.of(i < 2 ? "INVIGILATOR" : "ASSESSOR")));
        }
        created(officer(), "/plans/" + planId + "/staffing", Map.of("timeLimitSeconds", 5));
    }

    private static RequestSpecification school() {
        return of(EAST, "school-admin");
    }

    private static String ticket(String registrationId) {
        return "/registrations/" + registrationId + "/ticket";
    }

    private static List<Object> numbers(List<Map<String, Object>> tickets) {
        return tickets.stream().map(ticket -> ticket.get("number")).toList();
    }

    private static void assertAnswer(
            ValidatableResponse answer, int issued, int reissued, int unchanged, int withdrawn) {
        answer.statusCode(200)
                .body("issued", equalTo(issued))
                .body("reissued", equalTo(reissued))
                .body("unchanged", equalTo(unchanged))
                .body("withdrawn", equalTo(withdrawn));
    }

    private static String text(RequestSpecification caller, String path) throws IOException {
        byte[] pdf = caller.get(API + path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Cache-Control", containsString("no-store"))
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return Normalizer.normalize(new PDFTextStripper().getText(document), Normalizer.Form.NFKC)
                    .replaceAll("\\s+", "");
        }
    }
}
