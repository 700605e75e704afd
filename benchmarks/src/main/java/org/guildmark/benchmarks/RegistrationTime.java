package org.guildmark.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.guildmark.devstack.Checkout;
import org.guildmark.sheets.UnreadableSheetException;

/**
 * A school's sheet of candidates, from POST until its job has ended, asked of the service directly: tried (a dry run) and
 * registered. Each round has a plan and candidates of its own; the first is that of a service that has just started.
 */
final class RegistrationTime {
    private static final String DOCUMENT = "samples/standards/tea-shop-host-national-standard-2024.txt";
    private static final String STANDARD = "benchmark-registrations";
    private static final String TRACK = "tang-yin-fu-wu-shi";
    private static final String SCHOOL = "01930000-0000-7000-8000-0000000000a1";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int ROWS = 10_000;
    private static final int ONE_BAD_OF = 33;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(50);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final Platform platform;
    private final Report report;
    private final Api api;
    private final BareInsert bare;
    private int people;

    RegistrationTime(Platform platform, Report report) {
        this.platform = platform;
        this.report = report;
        this.api = new Api(platform.assessmentUrl() + "/api/assessment/v1");
        this.bare = new BareInsert(platform, BareInsert.REGISTRATIONS);
    }

    /** @param bad rows whose document has a wrong check character */
    private record Sheet(byte[] bytes, int rows, int bad) {}

    void run() {
        int rows = platform.settings().scaled(ROWS, 100);
        publish();
        report.heading("Registrations");
        report.line(
                "A sheet of %,d candidates, one of %d bad, POST to the end of the job, in seconds (rows per second)."
                        + " Beside it merely opening the sheet, and the rows that the import wrote, written again by bare"
                        + " JDBC. Aims for 10,000: 15 s tried, 60 s registered.",
                rows, ONE_BAD_OF);
        report.line("");
        report.tableHead(
                "round",
                "load average",
                "tried",
                "registered",
                "sheet opened",
                "rows written",
                "bare",
                "registered/bare");
        platform.tokens().schoolAdmin();
        String first = plan();
        platform.restart("assessment");
        measure("first after a start", first, sheet(rows));
        for (int round = 1; round <= platform.settings().rounds; round++) {
            measure("warm " + round, plan(), sheet(rows));
        }
    }

    private void measure(String round, String plan, Sheet sheet) {
        double tried = imported(plan, sheet, "?dryRun=true&onlyGood=true", 0);
        double registered = imported(plan, sheet, "?onlyGood=true", sheet.rows() - sheet.bad());
        BareInsert.Written written = bare.again(plan);
        double seconds = written.nanos() / 1e9;
        report.row(
                round,
                Report.loadAverage(),
                shown(tried, sheet.rows()),
                shown(registered, sheet.rows()),
                shown(opened(sheet), sheet.rows()),
                "%,d".formatted(written.rows()),
                "%.2f".formatted(seconds),
                String.format(Locale.ROOT, "%.1f", registered / seconds));
    }

    private double imported(String plan, Sheet sheet, String query, int expected) {
        long begin = System.nanoTime();
        JsonNode job = api.upload(
                        platform.tokens().schoolAdmin(),
                        "/plans/" + plan + "/registration-imports" + query,
                        "candidates.csv",
                        sheet.bytes(),
                        Map.of("organisationId", SCHOOL))
                .body();
        while (job.path("status").asText().equals("RUNNING")) {
            if (System.nanoTime() - begin > LIMIT.toNanos()) {
                throw new BenchmarkException("The import does not end: " + job);
            }
            LockSupport.parkNanos(POLL.toNanos());
            job = api.get(
                            platform.tokens().schoolAdmin(),
                            "/registration-imports/" + job.path("id").asText())
                    .body();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        JsonNode counts = job.path("counts");
        if (counts.path("bad").asInt() != sheet.bad()
                || counts.path("registered").asInt() != expected) {
            throw new BenchmarkException("Not what was sent: " + job.path("status") + counts + job.path("failure"));
        }
        return seconds;
    }

    private void publish() {
        String draft = platform.catalog()
                .importAndAwait(Checkout.root().resolve(DOCUMENT), STANDARD)
                .path("draftId")
                .asText();
        platform.catalog().publish(draft);
        platform.awaitAssessment(STANDARD);
    }

    /** Open for applications; answers its id. */
    private String plan() {
        LocalDateTime now = LocalDateTime.now(ZONE).withNano(0);
        ObjectNode request = JSON.createObjectNode()
                .put("standard", STANDARD)
                .put("level", "CN5")
                .put("track", TRACK)
                .put("applicationOpensOn", now.minusDays(1).toString())
                .put("applicationClosesOn", now.plusDays(10).toString());
        request.putObject("title").put("zh", "报名测速");
        request.putArray("components").add(component("THEORY", "PAPER")).add(component("SKILL", "ONSITE"));
        request.putObject("window")
                .put("from", now.toLocalDate().plusDays(20).toString())
                .put("to", now.toLocalDate().plusDays(21).toString());
        String id = api.post(platform.tokens().examOfficer(), "/plans", request)
                .body()
                .path("id")
                .asText();
        api.post(platform.tokens().examOfficer(), "/plans/" + id + "/opening", JSON.createObjectNode());
        return id;
    }

    private static ObjectNode component(String component, String mode) {
        return JSON.createObjectNode()
                .put("component", component)
                .put("mode", mode)
                .put("minutes", 120);
    }

    private Sheet sheet(int rows) {
        StringBuilder csv = new StringBuilder("姓名,证件类型,证件号码,班级,学历,工作经历\n");
        int bad = 0;
        for (int i = 0; i < rows; i++) {
            int person = people++;
            String number = residentId(person);
            if (i % ONE_BAD_OF == ONE_BAD_OF - 1) {
                number = number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
                bad++;
            }
            csv.append("考生").append(person).append(",身份证,").append(number);
            csv.append(",茶艺").append(2401 + person % 20).append("班,大专,");
            csv.append(LocalDate.of(2016, 1, 1).plusDays(person % 900)).append("~2021-12-31 茶铺服务师; ");
            csv.append("2022-03-01~ 茶铺服务师\n");
        }
        return new Sheet(csv.toString().getBytes(StandardCharsets.UTF_8), rows, bad);
    }

    /** Of an invented person; the check character is right. */
    private static String residentId(int person) {
        String number = "%06d".formatted(110_000 + person / 1000) + "19900307" + "%03d".formatted(person % 1000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (number.charAt(i) - '0');
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    private static double opened(Sheet sheet) {
        try {
            return ItemReadingTime.rows(sheet.bytes(), "candidates.csv");
        } catch (UnreadableSheetException e) {
            throw new BenchmarkException("The sheet cannot be opened", e);
        }
    }

    private static String shown(double seconds, int rows) {
        return String.format(Locale.ROOT, "%.2f (%,.0f)", seconds, rows / seconds);
    }
}
