package org.guildmark.devstack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;

/** Who applies for the tour's examination. */
final class ExamApplicants {
    private static final String EAST = "01930000-0000-7000-8000-0000000000a1";

    private final ApiClient assessment;
    private final String plan;
    private final String occupation;
    private final Console console;

    ExamApplicants(ApiClient assessment, String plan, String occupation, Console console) {
        this.assessment = assessment;
        this.plan = plan;
        this.occupation = occupation;
        this.console = console;
    }

    /** Registers a person without any organisation and prints the explanation, which is the answer. */
    JsonNode explained(String name, String worksSince) {
        ObjectNode request = ApiClient.object();
        request.put("name", name)
                .put("documentType", "PASSPORT")
                .put("documentNumber", "T" + Math.abs(System.nanoTime() % 100_000_000L + 100_000_000L))
                .put("birthDate", "1990-05-05");
        request.putObject("facts")
                .putArray("work")
                .addObject()
                .put("from", worksSince)
                .put("occupation", occupation);
        String id = assessment
                .post(DemoUser.CANDIDATE, "/plans/" + plan + "/registrations", request)
                .body()
                .path("id")
                .asText();
        JsonNode explanation = assessment
                .get(DemoUser.CANDIDATE, "/registrations/" + id + "/eligibility")
                .body()
                .path("explanation");
        console.print("  work since " + worksSince + " as " + occupation + ": "
                + explanation.path("summary").path("zh").asText());
        for (JsonNode alternative : explanation.path("alternatives")) {
            StringBuilder words = new StringBuilder("  ")
                    .append(explanation.path("clause").asText())
                    .append(" (")
                    .append(alternative
                            .path("printedNumber")
                            .asText(alternative.path("ordinal").asText()))
                    .append(") ")
                    .append(alternative.path("state").asText())
                    .append(
                            alternative.path("metOn").isTextual()
                                    ? " on " + alternative.path("metOn").asText()
                                    : "");
            for (JsonNode condition : alternative.path("conditions")) {
                words.append("; ").append(condition.path("message").path("zh").asText());
            }
            console.print(words.toString());
        }
        return explanation;
    }

    /** A school sends its candidates: a dry run first, then the good rows alone. */
    void roster(Path file) {
        String path = "/plans/" + plan + "/registration-imports";
        JsonNode dry = finished(assessment.sendDocument(
                DemoUser.SCHOOL_ADMIN, path + "?dryRun=true", file, Map.of("organisationId", EAST)));
        console.print("  dry run: " + dry.path("counts"));
        for (JsonNode diagnostic : dry.path("diagnostics")) {
            console.print("  line " + diagnostic.path("line").asInt() + " "
                    + diagnostic.path("code").asText() + ": "
                    + diagnostic.path("message").path("zh").asText());
        }
        JsonNode done = finished(assessment.sendDocument(
                DemoUser.SCHOOL_ADMIN, path + "?onlyGood=true", file, Map.of("organisationId", EAST)));
        console.print("  the good rows alone: " + done.path("counts"));
        Tour.expect(done.path("status").asText().equals("SUCCEEDED"), "the roster was not taken");
    }

    private JsonNode finished(ApiClient.Answer accepted) {
        return assessment.awaitJob(
                DemoUser.SCHOOL_ADMIN,
                "/registration-imports/" + accepted.body().path("id").asText());
    }
}
