package org.guildmark.systemtests;

import static org.guildmark.systemtests.Assessment.OFFICER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Papers of a blueprint, counted here once more: neither the solver nor the checker is believed. */
final class Papers {

    private static final List<String> ANSWERS = List.of("OPTIMAL", "FEASIBLE");

    private final Assessment assessment;
    private final JsonPath blueprint;

    Papers(Assessment assessment, JsonPath blueprint) {
        this.assessment = assessment;
        this.blueprint = blueprint;
    }

    /** Assembles a paper whose forms have exactly the marks that the weights say. */
    JsonPath exact(int forms, int overlap) {
        JsonPath paper = assessment.paper(blueprint.getString("id"), forms, overlap);
        assertTrue(ANSWERS.contains(paper.getString("status")), paper.getString("status"));
        assertEquals(forms, paper.getList("forms").size());
        Map<String, BigDecimal> weights = new TreeMap<>();
        for (Map<String, Object> weight : blueprint.<Map<String, Object>>getList("weights")) {
            weights.put((String) weight.get("element"), number(weight.get("percent")));
        }
        for (int form = 0; form < forms; form++) {
            List<Map<String, Object>> items = paper.getList("forms[" + form + "].items");
            Map<String, BigDecimal> marks = new TreeMap<>();
            items.forEach(item -> marks.merge((String) item.get("element"), number(item.get("marks")), Papers::sum));
            assertEquals(weights, marks, "marks by element of form " + (form + 1));
            assertEquals(
                    items.size(),
                    items.stream().map(item -> item.get("itemId")).distinct().count(),
                    "an item stands twice in form " + (form + 1));
        }
        return paper;
    }

    private static BigDecimal sum(BigDecimal one, BigDecimal other) {
        return one.add(other).stripTrailingZeros();
    }

    private static BigDecimal number(Object json) {
        return new BigDecimal(json.toString()).stripTrailingZeros();
    }

    /** The certificate holds when it is verified from scratch, and says of each weight what was achieved. */
    void assertCertified(JsonPath paper, int forms) {
        JsonPath certificate = assessment.read(OFFICER, "/papers/" + paper.getString("id") + "/certificate");
        assertEquals(List.of(), certificate.getList("verification.failures"));
        assertTrue(certificate.getBoolean("verified"));
        assertEquals(paper.getString("status"), certificate.getString("status"));
        assertEquals(Assessment.SEED, certificate.getInt("seed"));
        List<Map<String, Object>> weights =
                certificate.getList("verification.constraints.findAll { it.kind == 'ELEMENT_MARKS' }");
        assertEquals(forms * blueprint.getList("weights").size(), weights.size());
        weights.forEach(line -> assertEquals(number(line.get("wanted")), number(line.get("achieved")), line::toString));
    }
}
