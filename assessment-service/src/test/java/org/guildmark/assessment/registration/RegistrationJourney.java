package org.guildmark.assessment.registration;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.created;
import static org.guildmark.assessment.AssessmentJourney.officer;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.assessment.CatalogFeed;

/** Plans and applications as they are made over HTTP. */
public final class RegistrationJourney {
    /** Of the tea-shop sample. */
    public static final String OCCUPATION = "茶铺服务师";

    private static final String TEA_SHOP = "tea-shop-host-national-standard-2024";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private RegistrationJourney() {}

    /** Day on which applications for {@link #openPlan} end; work counts up to it. */
    public static LocalDate deadline() {
        return LocalDate.now(ZONE).plusDays(10);
    }

    /** A plan for level 5 of the sample, with applications open. */
    public static String openPlan(String standard) {
        CatalogFeed.publishSample(TEA_SHOP, standard);
        return open(draft(standard, LocalDateTime.now(ZONE).minusDays(1)));
    }

    public static String draft(String standard, LocalDateTime opens) {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("title", Map.of("zh", "茶铺服务师五级鉴定"));
        plan.put("standard", standard);
        plan.put("level", "CN5");
        plan.put("track", track(standard));
        plan.put("components", List.of(component("THEORY", "PAPER"), component("SKILL", "ONSITE")));
        plan.put("applicationOpensOn", opens.withNano(0).toString());
        plan.put("applicationClosesOn", deadline() + "T18:00");
        plan.put(
                "window",
                Map.of(
                        "from",
                        deadline().plusDays(20).toString(),
                        "to",
                        deadline().plusDays(22).toString()));
        return created(officer(), "/plans", plan).getString("id");
    }

    private static String track(String standard) {
        return CatalogFeed.sample(TEA_SHOP, standard, "2024")
                .content()
                .tracks()
                .get(0)
                .code();
    }

    private static Map<String, Object> component(String component, String mode) {
        return Map.of("component", component, "mode", mode, "minutes", 120);
    }

    public static String open(String planId) {
        post(officer(), "/plans/" + planId + "/opening", Map.of()).statusCode(200);
        return planId;
    }

    public static ValidatableResponse post(RequestSpecification caller, String path, Object body) {
        return caller.contentType(ContentType.JSON).body(body).post(API + path).then();
    }

    /** An application with work in the occupation since so many months before the deadline. */
    public static Map<String, Object> application(int person, int months) {
        Map<String, Object> application = new HashMap<>();
        application.put("name", "考生" + person);
        application.put("documentType", "RESIDENT_ID");
        application.put("documentNumber", residentId(person));
        application.put("facts", working(months));
        return application;
    }

    public static Map<String, Object> working(int months) {
        return Map.of(
                "work", List.of(Map.of("from", deadline().minusMonths(months).toString(), "occupation", OCCUPATION)));
    }

    /** Of an invented person born on 7 March 1990. */
    public static String residentId(int person) {
        String number =
                "%06d".formatted(110_000 + person / 1000 % 10_000) + "19900307" + "%03d".formatted(person % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + "10X98765432".charAt(sum % 11);
    }
}
