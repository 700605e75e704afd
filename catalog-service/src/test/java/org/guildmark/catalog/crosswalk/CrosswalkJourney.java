package org.guildmark.catalog.crosswalk;

import static io.restassured.RestAssured.given;
import static org.guildmark.catalog.CatalogJourney.API;
import static org.guildmark.catalog.CatalogJourney.draftEtag;
import static org.guildmark.catalog.CatalogJourney.editor;
import static org.guildmark.catalog.CatalogJourney.importText;
import static org.guildmark.catalog.CatalogJourney.openCorrection;
import static org.guildmark.catalog.CatalogJourney.sample;
import static org.guildmark.catalog.KiteContent.content;
import static org.guildmark.catalog.KiteContent.function;
import static org.guildmark.catalog.KiteContent.knowledge;
import static org.guildmark.catalog.KiteContent.skill;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.guildmark.catalog.CatalogJourney;
import org.guildmark.catalog.KiteContent;
import org.guildmark.catalog.content.StandardContent;

/** Invented standards whose statements have something in common, and what an editor does with them. */
final class CrosswalkJourney {
    static final String CROSSWALKS = API + "/crosswalks";

    static final StandardContent KITES = KiteContent.of(
            function(
                    "制作风筝",
                    "JUNIOR",
                    content(
                            "扎骨架",
                            "JUNIOR",
                            List.of(),
                            skill("1.1.1", "能用竹篾扎制骨架"),
                            skill("1.1.2", "能按图样裱糊绢面"),
                            knowledge("1.1.3", "竹篾的种类与挑选"),
                            knowledge("1.1.4", "糨糊的调制"))),
            function("放飞风筝", "MIDDLE", content("看风", "MIDDLE", List.of(), skill("2.1.1", "能判断风力和风向"))));

    static final StandardContent LANTERNS = KiteContent.of(
            function(
                    "制作灯笼",
                    "JUNIOR",
                    content(
                            "扎骨架",
                            "JUNIOR",
                            List.of(),
                            skill("1.1.1", "能用竹篾 扎制骨架"),
                            skill("1.1.2", "能按图样裱糊灯面"),
                            knowledge("1.1.3", "挑选竹篾的方法"),
                            knowledge("1.1.4", "蜡烛的安放"))),
            function("布置灯会", "MIDDLE", content("挂灯", "MIDDLE", List.of(), skill("2.1.1", "能根据场地悬挂灯笼"))));

    static final StandardContent UMBRELLAS = KiteContent.of(function(
            "制作纸伞",
            "JUNIOR",
            content(
                    "做伞骨",
                    "JUNIOR",
                    List.of(),
                    skill("1.1.1", "能用竹篾制作伞骨"),
                    skill("1.1.2", "能裱糊伞面"),
                    knowledge("1.1.3", "竹篾的挑选"))));

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CARRIER = "small-greenhouse-1x-skill-levels";

    private CrosswalkJourney() {}

    /** Publishes the content as an edition; the edition. */
    static JsonPath publish(String key, String label, StandardContent content) {
        try {
            String draftId =
                    importText(Files.readString(sample(CARRIER)), key, label).getString("draftId");
            return publishDraft(draftId, JSON.writeValueAsString(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes the first edition unless an earlier test has; the key. */
    static synchronized String published(String key, StandardContent content) {
        if (given().get(API + "/standards/" + key).statusCode() == 404) {
            publish(key, "2026", content);
        }
        return key;
    }

    /** Corrects one wording of an edition; the edition. */
    static JsonPath correct(String editionId, String wording, String corrected) {
        String draftId =
                openCorrection(editionId, "Lost in extraction").jsonPath().getString("id");
        String content = editor().get(API + "/drafts/" + draftId + "/content").asString();
        return publishDraft(draftId, content.replace(wording, corrected));
    }

    private static JsonPath publishDraft(String draftId, String content) {
        editor().header("If-Match", draftEtag(draftId))
                .contentType(ContentType.JSON)
                .body(content)
                .put(API + "/drafts/" + draftId + "/content")
                .then()
                .statusCode(200);
        return CatalogJourney.publish(draftId);
    }

    /** Ids of the current edition's statements by printed code. */
    static Map<String, String> ids(String key) {
        JsonPath page = given().get(API + "/standards/" + key + "/statements").jsonPath();
        List<String> codes = page.getList("items.code");
        List<String> ids = page.getList("items.id");
        Map<String, String> byCode = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byCode.put(codes.get(i), ids.get(i));
        }
        return byCode;
    }

    static Map<String, Object> body(String from, String to, String type) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("from", from);
        body.put("to", to);
        body.put("type", type);
        body.put("evidence", "Both work with split bamboo");
        return body;
    }

    static Response post(Map<String, Object> body) {
        return editor().contentType(ContentType.JSON).body(body).post(CROSSWALKS);
    }

    /** Accepts; the id. */
    static String accept(String from, String to, String type) {
        return post(body(from, to, type)).then().statusCode(201).extract().path("id");
    }

    /** Refuses; the id. */
    static String refuse(String from, String to, String type) {
        Map<String, Object> body = body(from, to, type);
        body.put("status", "REFUSED");
        return post(body).then().statusCode(201).extract().path("id");
    }

    static JsonPath read(String id) {
        return editor().get(CROSSWALKS + "/" + id)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static String etag(String id) {
        return editor().get(CROSSWALKS + "/" + id).getHeader("ETag");
    }

    static Response change(String id, String type, String status) {
        return editor().header("If-Match", etag(id))
                .contentType(ContentType.JSON)
                .body(Map.of("type", type, "status", status, "evidence", "Looked at again"))
                .put(CROSSWALKS + "/" + id);
    }

    static Response withdraw(String id) {
        return editor().header("If-Match", etag(id)).delete(CROSSWALKS + "/" + id);
    }
}
