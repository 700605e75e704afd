package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The tour's steps up to the day of an examination: a plan, who may apply and why, rooms, staff and tickets. */
final class ExamTour {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String SITE = "港区考点（导览）";
    private static final String LONG_SINCE = "2012-03-01";
    /** Which room a delivery mode needs. */
    private static final Map<String, String> ROOMS = Map.of(
            "PAPER", "STANDARD_CLASSROOM",
            "COMPUTER", "COMPUTER_ROOM",
            "ONSITE", "WORKSHOP",
            "SIMULATED", "SIMULATION_ROOM",
            "DOSSIER", "REVIEW_ROOM",
            "DEFENCE", "REVIEW_ROOM");

    private static final int FIRST_DAY = 60;
    private static final int DAYS_OF_ROOMS = 300;

    private final ApiClient catalog;
    private final ApiClient assessment;
    private final ItemBankLoader.Bank bank;
    private final Path candidates;
    private final Console console;
    private String plan;
    private String occupation;

    /**
     * @param bank names standard, level and track; null where none is in force
     * @param candidates folder of the sample rosters
     */
    ExamTour(ApiClient catalog, ApiClient assessment, ItemBankLoader.Bank bank, Path candidates, Console console) {
        this.catalog = catalog;
        this.assessment = assessment;
        this.bank = bank;
        this.candidates = candidates;
        this.console = console;
    }

    void walk(Tour tour) {
        tour.step("An examination is planned by the standard's assessment scheme", this::plan);
        tour.step("A candidate who may apply, and why", this::eligible);
        tour.step("A candidate who may not yet, and when", this::ineligible);
        tour.step("A school sends its candidates: first a dry run", this::roster);
        tour.step("Rooms, seats, invigilators and assessors", this::staff);
        tour.step("Somebody falls ill", this::sickCall);
        tour.step("Admission tickets", this::tickets);
    }

    private void plan() {
        Tour.expect(bank != null, "no standard of a demonstration bank is in force");
        String site = site();
        JsonNode scheme = catalog.get(DemoUser.EXAM_OFFICER, "/standards/" + bank.standard() + "/assessment-scheme")
                .body();
        occupation = catalog.get(DemoUser.EXAM_OFFICER, "/standards/" + bank.standard())
                .body()
                .path("occupation")
                .path("title")
                .path("zh")
                .asText();
        LocalDate today = LocalDate.now(ZONE);
        // Each tour has days of its own: a room cannot hold two examinations at once.
        LocalDate day = today.plusDays(FIRST_DAY
                + assessment
                                .get(DemoUser.EXAM_OFFICER, "/plans?limit=1&includeTotal=true")
                                .body()
                                .path("total")
                                .asInt()
                        % DAYS_OF_ROOMS);
        ObjectNode request = ApiClient.object();
        request.put("standard", bank.standard()).put("level", bank.level()).put("track", bank.track());
        request.putObject("title").put("zh", "导览考试 " + day).put("en", "Tour's examination of " + day);
        request.put("applicationOpensOn", today.minusDays(1) + "T09:00:00")
                .put("applicationClosesOn", today.plusDays(20) + "T17:00:00");
        request.putObject("window").put("from", day.toString()).put("to", day.toString());
        request.putArray("siteIds").add(site);
        ArrayNode components = request.putArray("components");
        ObjectNode sessions = ApiClient.object();
        int hour = 9;
        for (JsonNode rule : scheme.path("components")) {
            if (!contains(rule.path("levels"), bank.level())) {
                continue;
            }
            String mode = rule.path("modes").path(0).asText();
            components
                    .addObject()
                    .put("component", rule.path("component").asText())
                    .put("mode", mode)
                    .put("minutes", rule.path("minimumMinutes").asInt());
            sessions.withArray("sessions")
                    .addObject()
                    .put("component", rule.path("component").asText())
                    .put("roomId", room(site, ROOMS.get(mode)))
                    .put("startsAt", day + "T%02d:00:00".formatted(hour));
            hour += 4;
        }
        plan = assessment
                .post(DemoUser.EXAM_OFFICER, "/plans", request)
                .body()
                .path("id")
                .asText();
        assessment.post(DemoUser.EXAM_OFFICER, "/plans/" + plan + "/sessions", sessions);
        ApiClient.Answer opened = assessment.post(
                DemoUser.EXAM_OFFICER,
                "/plans/" + plan + "/opening",
                assessment.get(DemoUser.EXAM_OFFICER, "/plans/" + plan).etag());
        for (JsonNode component : opened.body().path("components")) {
            console.print("  " + component.path("component").asText() + " "
                    + component.path("mode").asText() + ", "
                    + component.path("minutes").asInt() + " minutes, clause "
                    + component.path("clauses").path(0).asText("-"));
        }
        Tour.expect(opened.body().path("status").asText().equals("OPEN"), "the plan did not open");
    }

    private String site() {
        for (JsonNode site : Tour.items(assessment.get(DemoUser.EXAM_OFFICER, "/sites?limit=200"))) {
            if (site.path("name").path("zh").asText().equals(SITE)) {
                return site.path("id").asText();
            }
        }
        ObjectNode site = ApiClient.object();
        site.put("address", "演示路 1 号").putObject("name").put("zh", SITE).put("en", "Harbour site (tour)");
        return assessment
                .post(DemoUser.EXAM_OFFICER, "/sites", site)
                .body()
                .path("id")
                .asText();
    }

    private String room(String site, String kind) {
        for (JsonNode room : Tour.items(assessment.get(DemoUser.EXAM_OFFICER, "/sites/" + site + "/rooms"))) {
            if (room.path("kind").asText().equals(kind)) {
                return room.path("id").asText();
            }
        }
        ObjectNode room = ApiClient.object();
        room.put("name", kind.substring(0, 1) + "101")
                .put("kind", kind)
                .put("rows", 5)
                .put("columns", 6);
        return assessment
                .post(DemoUser.EXAM_OFFICER, "/sites/" + site + "/rooms", room)
                .body()
                .path("id")
                .asText();
    }

    private void eligible() {
        JsonNode explanation = applicants().explained("导览甲", LONG_SINCE);
        Tour.expect(explanation.path("outcome").asText().equals("ELIGIBLE"), "the candidate is not eligible");
    }

    private void ineligible() {
        JsonNode explanation = applicants()
                .explained("导览乙", LocalDate.now(ZONE).minusMonths(18).toString());
        Tour.expect(explanation.path("outcome").asText().equals("NOT_ELIGIBLE"), "the candidate is eligible");
        Tour.expect(explanation.path("eligibleOn").isTextual(), "nothing tells from when the candidate may apply");
    }

    private void roster() {
        applicants().roster(candidates.resolve(bank.roster() + ".csv"));
    }

    private ExamApplicants applicants() {
        Tour.expect(plan != null, "there is no plan");
        return new ExamApplicants(assessment, plan, occupation, console);
    }

    private void staff() {
        Tour.expect(plan != null, "there is no plan");
        new ExamStaff(assessment, console).staff(plan);
    }

    private void sickCall() {
        Tour.expect(plan != null, "there is no plan");
        new ExamStaff(assessment, console).sickCall(plan);
    }

    private void tickets() {
        Tour.expect(plan != null, "there is no plan");
        assessment.post(
                DemoUser.EXAM_OFFICER,
                "/plans/" + plan + "/admission",
                assessment.get(DemoUser.EXAM_OFFICER, "/plans/" + plan).etag());
        List<JsonNode> tickets =
                Tour.items(assessment.get(DemoUser.EXAM_OFFICER, "/plans/" + plan + "/tickets?limit=200"));
        Tour.expect(!tickets.isEmpty(), "nobody has a ticket");
        console.print("  " + tickets.size() + " tickets; sheets to print: /plans/{id}/tickets.pdf, door-lists.pdf, "
                + "signature-sheets.pdf");
        JsonNode first = tickets.get(0);
        console.print(
                "  " + first.path("number").asText() + "  " + first.path("name").asText());
    }

    private static boolean contains(JsonNode list, String value) {
        for (JsonNode entry : list) {
            if (entry.asText().equals(value) || entry.path("code").asText().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
