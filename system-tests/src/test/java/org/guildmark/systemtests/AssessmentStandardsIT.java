package org.guildmark.systemtests;

import static org.guildmark.systemtests.Assessment.LEVEL;
import static org.guildmark.systemtests.Assessment.OFFICER;
import static org.guildmark.systemtests.Curriculum.CANDIDATE;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The demonstration bank of the national e-commerce standard becomes parallel papers by its weight tables, and its entry
 * rules decide. The document is not in the repository: {@code GUILDMARK_STANDARDS} names its folder.
 */
class AssessmentStandardsIT {

    private static final String STANDARD = "cn-occ-4-01-02-02";
    private static final String TRACK = "wang-shang";
    private static final String OCCUPATION = "电子商务师";
    private static final String BANK = "ecommerce-wangshang-cn4.csv";
    private static final int BANK_ITEMS = 420;
    private static final String DEADLINE = "2026-03-01";

    private static Assessment assessment;

    @BeforeAll
    static void bank() {
        String folder = System.getenv("GUILDMARK_STANDARDS");
        boolean given = folder != null && !folder.isBlank();
        if (!given) {
            System.err.println(
                    """

                    ******************************************************************************
                    * GUILDMARK_STANDARDS is not set: NO PAPER OF THE NATIONAL STANDARD IS BUILT. *
                    ******************************************************************************
                    """);
        }
        assumeTrue(given, "GUILDMARK_STANDARDS is not set: no paper of the national standard is built");
        WholeSystem system = WholeSystem.running();
        assessment = new Assessment(system);
        assertTrue(system.stack().load(Path.of(folder)), "a document was not imported and published");
        assessment.awaitStandard(STANDARD);
        assessment
                .importItems(
                        Assessment.target(STANDARD, LEVEL, TRACK),
                        false,
                        BANK,
                        Assessment.bank(BANK, "EC4-", "NATIONAL-"))
                .then()
                .statusCode(202)
                .body("status", equalTo("SUCCEEDED"))
                .body("diagnostics.findAll { it.severity == 'ERROR' }", hasSize(0))
                .body("counts.created", equalTo(BANK_ITEMS));
        assertEquals(BANK_ITEMS, assessment.reviewedAndActivated(STANDARD));
    }

    @Test
    void threeTheoryPapersWithoutACommonItemHaveExactlyTheWeightsOfTheStandard() {
        Papers papers = new Papers(assessment, blueprint("THEORY"));
        JsonPath paper = papers.exact(3, 0);
        papers.assertCertified(paper, 3);
        Set<Object> items = new HashSet<>();
        for (Object item : paper.getList("forms.items.itemId.flatten()")) {
            assertTrue(items.add(item), "two forms share " + item);
        }
    }

    private static JsonPath blueprint(String component) {
        return assessment.answered(
                OFFICER, "/blueprints", Assessment.blueprintRequest(STANDARD, LEVEL, TRACK, component), 201);
    }

    @Test
    void aPracticalPaperHasExactlyTheWeightsOfTheStandard() {
        Papers papers = new Papers(assessment, blueprint("SKILL"));
        papers.assertCertified(papers.exact(1, 0), 1);
    }

    @Test
    void theEntryRulesOfTheStandardSayWhichAlternativeIsMetOrFromWhichDayItWillBe() {
        checked("2022-03-01")
                .body("outcome", equalTo("ELIGIBLE"))
                .body("metAlternative", equalTo(1))
                .body("clause", equalTo("1.9.1"));
        checked("2023-01-31")
                .body("outcome", equalTo("NOT_ELIGIBLE"))
                .body("eligibleOn", equalTo("2027-01-31"))
                .body("alternatives[0].metOn", equalTo("2027-01-31"))
                .body("alternatives[0].conditions[1].requiredMonths", equalTo(48))
                .body("alternatives[0].conditions[1].countedMonths", equalTo(37));
    }

    /** Somebody with the certificate of the level below, who works since the day on which it was issued. */
    private static ValidatableResponse checked(String since) {
        Map<String, Object> facts = Map.of(
                "certificates",
                List.of(Map.of("kind", "SKILL_LEVEL", "occupation", OCCUPATION, "level", "CN5", "issuedOn", since)),
                "work",
                List.of(Map.of("from", since, "occupation", OCCUPATION)));
        return assessment
                .post(
                        CANDIDATE,
                        "/eligibility-checks",
                        Map.of("standard", STANDARD, "level", LEVEL, "referenceDay", DEADLINE, "facts", facts))
                .then()
                .statusCode(200);
    }
}
