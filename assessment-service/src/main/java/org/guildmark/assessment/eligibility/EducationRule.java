package org.guildmark.assessment.eligibility;

import static org.guildmark.assessment.eligibility.Applicant.each;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.EntryCondition;
import org.guildmark.assessment.catalogview.EntryCondition.EducationKind;
import org.guildmark.assessment.eligibility.Explanation.Reason;
import org.guildmark.assessment.eligibility.Explanation.State;
import org.guildmark.assessment.eligibility.Facts.Education;
import org.guildmark.assessment.eligibility.Facts.Internship;
import org.guildmark.assessment.eligibility.Recognition.Degree;

/** Conditions on schooling and internships. */
final class EducationRule {
    private EducationRule() {}

    static Finding judge(EntryCondition.Education wanted, Applicant who) {
        return Finding.best(
                each("educations", who.facts().educations(), (held, pointer) -> held(wanted, who, held, pointer))
                        .filter(Objects::nonNull),
                () -> Finding.missing(Reason.EDUCATION_MISSING, kindsWanted(wanted), null));
    }

    private static boolean isOfKind(EntryCondition.Education wanted, EducationKind kind) {
        return wanted.kinds().stream().anyMatch(k -> k == kind || (wanted.orAbove() && kind.compareTo(k) > 0));
    }

    /** @return null where the schooling is of another kind */
    private static Finding held(EntryCondition.Education wanted, Applicant who, Education held, String pointer) {
        if (!isOfKind(wanted, held.kind())) {
            return null;
        }
        // Every aspect must hold: the worst decides, and the last of the dates.
        List<Finding> aspects = Stream.of(
                        graduation(wanted, who, held, pointer),
                        major(wanted, who, held, pointer),
                        school(wanted, who, held, pointer))
                .filter(Objects::nonNull)
                .toList();
        if (aspects.isEmpty()) {
            return Finding.met(
                    new Text("学历符合要求：" + Words.zh(held.kind()), "Schooling as asked for: " + Words.en(held.kind())),
                    pointer);
        }
        Finding first = aspects.stream()
                .filter(aspect -> aspect.state() == State.MISSING)
                .findFirst()
                .orElse(aspects.get(0));
        return aspects.size() == 1
                ? first
                : Finding.missing(first.reason(), all(aspects), null, pointer).as(first.state());
    }

    private static Text all(List<Finding> aspects) {
        return new Text(
                aspects.stream().map(aspect -> aspect.message().zh()).collect(Collectors.joining("；")),
                aspects.stream().map(aspect -> aspect.message().en()).collect(Collectors.joining("; ")));
    }

    /** @return null where the diploma is held, or counts already */
    private static Finding graduation(EntryCondition.Education wanted, Applicant who, Education held, String pointer) {
        LocalDate graduated = held.graduatedOn();
        if (wanted.currentYearGraduate()) {
            if (Boolean.TRUE.equals(held.currentYearGraduate())) {
                return null;
            }
            // Who graduates in the course of the year counts from its first day.
            graduated = graduated == null ? null : graduated.withDayOfYear(1);
        }
        if (graduated != null && !graduated.isAfter(who.day())) {
            return null;
        }
        return Finding.missing(
                Reason.NOT_GRADUATED_YET,
                graduated == null
                        ? new Text("尚未取得毕业证书", "The diploma is not held yet")
                        : new Text(
                                "尚未取得毕业证书，" + graduated + "起符合",
                                "The diploma is not held yet; it counts" + " from " + graduated),
                graduated,
                pointer);
    }

    private static Finding major(EntryCondition.Education wanted, Applicant who, Education held, String pointer) {
        if (!wanted.relatedMajor()) {
            return null;
        }
        Degree degree = who.recognition().major(held.major(), wanted);
        if (degree == Degree.COUNTS) {
            return null;
        }
        if (degree == Degree.OPEN) {
            return Finding.open(
                    Reason.MAJOR_NOT_LISTED,
                    new Text(
                            "专业“" + held.major() + "”未列入相关专业，是否相关由考务人员确认",
                            "The major " + held.major()
                                    + " is not among the listed ones: an exam-officer decides whether it is related"),
                    pointer);
        }
        return Finding.missing(
                Reason.MAJOR_NOT_RELATED,
                held.major() == null || held.major().isBlank()
                        ? new Text("需要相关专业，未填写专业", "A related major is asked for and none was given")
                        : new Text(
                                "专业“" + held.major() + "”不属于相关专业",
                                "The major " + held.major() + " is not a related one"),
                null,
                pointer);
    }

    private static Finding school(EntryCondition.Education wanted, Applicant who, Education held, String pointer) {
        String level = wanted.assessedForLevel();
        if (level == null) {
            return null;
        }
        if (held.assessedLevels() == null) {
            return Finding.open(
                    Reason.SCHOOL_ASSESSMENT_UNKNOWN,
                    new Text(
                            "学校是否经评估以" + who.zh(level) + "为培养目标，由考务人员确认",
                            "Whether the school was assessed to train to level " + who.en(level)
                                    + " is for an exam-officer to say"),
                    pointer);
        }
        return held.assessedLevels().contains(level)
                ? null
                : Finding.missing(
                        Reason.SCHOOL_NOT_ASSESSED,
                        new Text(
                                "学校未经评估以" + who.zh(level) + "为培养目标",
                                "The school was not assessed to train to level " + who.en(level)),
                        null,
                        pointer);
    }

    private static Text kindsWanted(EntryCondition.Education wanted) {
        String zh = wanted.kinds().stream().map(Words::zh).collect(Collectors.joining("或"));
        String en = wanted.kinds().stream().map(Words::en).collect(Collectors.joining(" or "));
        return new Text(
                "需要" + zh + (wanted.orAbove() ? "及以上" : "") + "学历",
                "Schooling is needed: " + en + (wanted.orAbove() ? " or above" : ""));
    }

    static Finding judge(EntryCondition.Internship wanted, Applicant who) {
        int sure = months(wanted, who, false);
        int needed = wanted.months() == null ? 1 : wanted.months();
        List<String> all = IntStream.range(0, who.facts().internships().size())
                .mapToObj(i -> "/internships/" + i)
                .toList();
        Integer counted = wanted.months() == null ? null : (Integer) sure;
        if (sure >= needed) {
            return Finding.met(new Text("实习符合要求", "Internship as asked for"))
                    .from(all)
                    .months(wanted.months(), counted);
        }
        if (months(wanted, who, true) >= needed) {
            return Finding.open(
                            Reason.INTERNSHIP_OCCUPATION_UNKNOWN,
                            new Text(
                                    "实习岗位是否属于本职业或相关职业，由考务人员确认",
                                    "Whether the internship was in the occupation or a related one is for an"
                                            + " exam-officer to say"))
                    .from(all)
                    .months(wanted.months(), counted);
        }
        return Finding.missing(
                        Reason.INTERNSHIP_MISSING,
                        wanted.months() == null
                                ? new Text("需要实习期满", "A finished internship is needed")
                                : new Text(
                                        "需要" + wanted.months() + "个月实习，已计" + sure + "个月",
                                        wanted.months() + " months of internship are needed, " + sure + " count"),
                        null)
                .months(wanted.months(), counted);
    }

    /** Months of internship; where it must only be finished, the number of those that are. */
    private static int months(EntryCondition.Internship wanted, Applicant who, boolean openToo) {
        return who.facts().internships().stream()
                .filter(held -> wanted.months() != null || held.finished())
                .filter(held -> counts(held, who, openToo))
                .mapToInt(held -> wanted.months() == null ? 1 : held.months())
                .sum();
    }

    private static boolean counts(Internship held, Applicant who, boolean openToo) {
        if (held.occupation() == null) {
            return openToo;
        }
        // An internship is in the field, so related occupations count.
        Degree degree = who.recognition().occupation(held.occupation(), true);
        return degree == Degree.COUNTS || (openToo && degree == Degree.OPEN);
    }
}
