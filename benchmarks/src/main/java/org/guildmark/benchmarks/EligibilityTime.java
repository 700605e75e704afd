package org.guildmark.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.EditionContent;
import org.guildmark.assessment.catalogview.EntryCondition;
import org.guildmark.assessment.catalogview.EntryCondition.EducationKind;
import org.guildmark.assessment.catalogview.EntryRequirement;
import org.guildmark.assessment.eligibility.Eligibility;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.eligibility.Facts;

/**
 * The entry rules applied to many candidates, with every explanation made; beside merely reading the same facts as JSON,
 * which whoever decides must do at least. Needs no stack.
 */
final class EligibilityTime {
    private static final int CANDIDATES = 10_000;
    private static final int ROUNDS = 5;
    private static final long SEED = 4;
    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final List<String> OCCUPATIONS = List.of("keeper", "keeper", "blender", "waiter", "baker");

    private EligibilityTime() {}

    static void run(Report report) {
        report.heading("Eligibility");
        int candidates = CANDIDATES;
        Random random = new Random(SEED);
        List<Facts> facts = new ArrayList<>();
        for (int i = 0; i < candidates; i++) {
            facts.add(facts(random));
        }
        Eligibility rules = Eligibility.of(content(), "CN3");
        List<String> texts = facts.stream().map(EligibilityTime::json).toList();
        report.line("%,d candidates, five alternatives; aim: under 5 s", candidates);
        report.line("");
        report.line("| round | seconds | outcomes | reading the facts, seconds | ratio |");
        report.line("|---|---|---|---|---|");
        for (int round = 1; round <= ROUNDS; round++) {
            long begin = System.nanoTime();
            Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
            facts.forEach(one -> outcomes.merge(rules.explain(one, DAY).outcome(), 1, Integer::sum));
            double seconds = (System.nanoTime() - begin) / 1e9;
            double limit = reading(texts);
            report.line("| %d | %.3f | %s | %.3f | %.1f |", round, seconds, outcomes, limit, seconds / limit);
        }
    }

    private static double reading(List<String> texts) {
        ObjectMapper json = new ObjectMapper();
        long begin = System.nanoTime();
        long work = 0;
        try {
            for (String text : texts) {
                work += json.readTree(text).get("work").size();
            }
        } catch (JsonProcessingException impossible) {
            throw new BenchmarkException("What was written cannot be read", impossible);
        }
        if (work < texts.size()) {
            throw new IllegalStateException("The generated candidates have no work");
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Alternatives of the shapes that a national standard has at its middle level. */
    private static EditionContent content() {
        EntryCondition.CertificateHeld certificate = new EntryCondition.CertificateHeld("CN4", true);
        List<String> majors = List.of("trade", "logistics", "commerce");
        List<List<EntryCondition>> alternatives = List.of(
                List.of(certificate, new EntryCondition.Work(60, true, "CN4")),
                List.of(certificate, school(List.of(EducationKind.TECHNICIAN_COLLEGE), false, List.of(), null)),
                List.of(certificate, school(List.of(EducationKind.HIGHER_VOCATIONAL), false, majors, "CN3")),
                List.of(
                        school(List.of(EducationKind.JUNIOR_COLLEGE), true, majors, null),
                        certificate,
                        new EntryCondition.Work(24, true, "CN4")),
                List.of(
                        school(List.of(EducationKind.BACHELOR), false, majors, null),
                        new EntryCondition.Internship(6)));
        List<EntryRequirement.Alternative> printed = new ArrayList<>();
        for (List<EntryCondition> conditions : alternatives) {
            printed.add(new EntryRequirement.Alternative(printed.size() + 1, null, "", conditions));
        }
        return new EditionContent(
                new EditionContent.Profile(
                        new Text("keeper", null),
                        new EditionContent.Occupation(
                                null, new Text("keeper", null), List.of("blender", "waiter"), true)),
                List.of(
                        new EditionContent.Level("CN5", 1, new Text("CN5", null)),
                        new EditionContent.Level("CN4", 2, new Text("CN4", null)),
                        new EditionContent.Level("CN3", 3, new Text("CN3", null))),
                null,
                null,
                List.of(new EntryRequirement("CN3", "1.9.1", printed)),
                null,
                null);
    }

    private static EntryCondition school(
            List<EducationKind> kinds, boolean orAbove, List<String> majors, String assessedFor) {
        return new EntryCondition.Education(kinds, orAbove, !majors.isEmpty(), majors, true, true, assessedFor);
    }

    private static Facts facts(Random random) {
        List<Facts.WorkPeriod> work = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            LocalDate from = DAY.minusDays(random.nextInt(4_000));
            work.add(new Facts.WorkPeriod(
                    from,
                    random.nextBoolean() ? null : from.plusDays(random.nextInt(1_500)),
                    any(OCCUPATIONS, random)));
        }
        return new Facts(
                List.of(new Facts.Education(
                        any(List.of(EducationKind.values()), random),
                        any(List.of("trade", "commerce", "cooking"), random),
                        DAY.minusDays(random.nextInt(3_000) - 200L),
                        random.nextInt(10) == 0,
                        null)),
                List.of(new Facts.Certificate(
                        Facts.CertificateKind.SKILL_LEVEL,
                        any(OCCUPATIONS, random),
                        any(List.of("CN5", "CN4", "CN4"), random),
                        DAY.minusDays(random.nextInt(3_000)))),
                work,
                random.nextInt(3) == 0 ? List.of(new Facts.Internship("keeper", random.nextInt(9), true)) : null,
                null,
                null);
    }

    private static <T> T any(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    private static String json(Facts facts) {
        ObjectNode all = new ObjectMapper().createObjectNode();
        ArrayNode work = all.putArray("work");
        facts.work().forEach(period -> work.addObject()
                .put("from", period.from().toString())
                .put("to", String.valueOf(period.to()))
                .put("occupation", period.occupation()));
        Facts.Education education = facts.educations().get(0);
        all.putArray("educations")
                .addObject()
                .put("kind", education.kind().name())
                .put("major", education.major())
                .put("graduatedOn", education.graduatedOn().toString());
        Facts.Certificate certificate = facts.certificates().get(0);
        all.putArray("certificates")
                .addObject()
                .put("occupation", certificate.occupation())
                .put("level", certificate.level())
                .put("issuedOn", certificate.issuedOn().toString());
        return all.toString();
    }
}
