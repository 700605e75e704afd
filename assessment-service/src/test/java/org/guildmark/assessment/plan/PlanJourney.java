package org.guildmark.assessment.plan;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.etag;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Sites, rooms, plans and sessions as officers make them over HTTP. */
public final class PlanJourney {
    public static final String TEA_SHOP = "tea-shop-host-national-standard-2024";
    /** First day of the window of {@link #plan}; sessions of tests are held on it. */
    public static final LocalDate DAY = LocalDate.now().plusDays(30);

    private PlanJourney() {}

    public static String site(RequestSpecification officer, String name) {
        return created(officer, "/sites", Map.of("name", Map.of("zh", name), "address", "滨海市港湾路1号"))
                .getString("id");
    }

    public static String room(RequestSpecification officer, String siteId, String name, String kind) {
        return created(officer, "/sites/" + siteId + "/rooms", room(name, kind, 5, 6))
                .getString("id");
    }

    public static Map<String, Object> room(String name, String kind, int rows, int columns) {
        Map<String, Object> room = new LinkedHashMap<>();
        room.put("name", name);
        room.put("kind", kind);
        room.put("rows", rows);
        room.put("columns", columns);
        return room;
    }

    /** The lowest level of the tea-shop sample: a theory paper and a skill test on site. */
    public static Map<String, Object> plan(String standard, String track, List<String> siteIds) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("title", Map.of("zh", "茶艺馆主五级鉴定", "en", "Tea-shop host, level five"));
        plan.put("standard", standard);
        plan.put("level", "CN5");
        plan.put("track", track);
        plan.put(
                "components",
                new ArrayList<>(List.of(component("THEORY", "PAPER", 90), component("SKILL", "ONSITE", 120))));
        plan.put(
                "applicationOpensOn",
                LocalDateTime.now().minusDays(1).truncatedTo(ChronoUnit.MINUTES).toString());
        plan.put("applicationClosesOn", LocalDate.now().plusDays(10) + "T18:00");
        plan.put("window", Map.of("from", DAY.toString(), "to", DAY.plusDays(2).toString()));
        plan.put("siteIds", siteIds);
        return plan;
    }

    public static Map<String, Object> component(String component, String mode, int minutes) {
        Map<String, Object> held = new LinkedHashMap<>();
        held.put("component", component);
        held.put("mode", mode);
        held.put("minutes", minutes);
        return held;
    }

    public static Map<String, Object> session(String component, String roomId, String time) {
        Map<String, Object> session = new LinkedHashMap<>();
        session.put("component", component);
        session.put("roomId", roomId);
        session.put("startsAt", DAY + "T" + time);
        return session;
    }

    public static ValidatableResponse post(RequestSpecification caller, String path, Object body) {
        return caller.contentType(ContentType.JSON).body(body).post(API + path).then();
    }

    /** With the ETag that the caller reads first. */
    public static ValidatableResponse put(
            Supplier<RequestSpecification> caller, String path, String tagOf, Object body) {
        return caller.get()
                .header("If-Match", etag(caller.get(), tagOf))
                .contentType(ContentType.JSON)
                .body(body)
                .put(API + path)
                .then();
    }

    public static ValidatableResponse step(RequestSpecification officer, String planId, String step, String reason) {
        return post(officer, "/plans/" + planId + "/" + step, reason == null ? Map.of() : Map.of("reason", reason));
    }
}
