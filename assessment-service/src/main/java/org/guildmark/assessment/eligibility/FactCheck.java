package org.guildmark.assessment.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.guildmark.assessment.Text;

/** What cannot be true of a candidate's facts, and what is worth a second look. */
public final class FactCheck {
    private static final int WORKING_AGE = 16;

    private final LocalDate birthDate;
    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    private FactCheck(LocalDate birthDate, LocalDate today) {
        this.birthDate = birthDate;
        this.today = today;
    }

    /** How much to mind. */
    @Schema(name = "FactSeverity")
    public enum Severity {
        /** Accepted, but look at it. */
        WARNING,
        /** Cannot be: the application is refused. */
        ERROR
    }

    /** @param pointer to the fact, e.g. {@code /work/0/to} */
    @Schema(name = "FactFault")
    public record Fault(
            Severity severity,
            @Schema(description = "Stable", examples = "WORK_BEFORE_WORKING_AGE") String code,
            @Schema(description = "The fact that it is about", examples = "/work/0/from") String pointer,
            Text message) {}

    /**
     * @param birthDate null where it is not known
     * @param today in the zone of the plan: what has happened did so until today; null where the facts are only supposed
     */
    public static List<Fault> of(Facts facts, LocalDate birthDate, LocalDate today) {
        FactCheck check = new FactCheck(birthDate, today);
        for (int i = 0; i < facts.work().size(); i++) {
            check.work(facts.work().get(i), "/work/" + i);
        }
        for (int i = 0; i < facts.certificates().size(); i++) {
            check.day(facts.certificates().get(i).issuedOn(), "/certificates/" + i + "/issuedOn", true);
        }
        for (int i = 0; i < facts.preliminaryTechnician().size(); i++) {
            check.day(
                    facts.preliminaryTechnician().get(i).issuedOn(), "/preliminaryTechnician/" + i + "/issuedOn", true);
        }
        for (int i = 0; i < facts.educations().size(); i++) {
            check.day(facts.educations().get(i).graduatedOn(), "/educations/" + i + "/graduatedOn", false);
        }
        for (int i = 0; i < facts.apprenticeships().size(); i++) {
            check.day(facts.apprenticeships().get(i).finishedOn(), "/apprenticeships/" + i + "/finishedOn", false);
        }
        return List.copyOf(check.faults);
    }

    private void work(Facts.WorkPeriod period, String pointer) {
        day(period.from(), pointer + "/from", true);
        if (period.to() != null && period.to().isBefore(period.from())) {
            error("PERIOD_ENDS_BEFORE_IT_BEGINS", pointer + "/to", "结束日期早于开始日期", "is before the first day");
        }
        if (birthDate != null
                && !period.from().isBefore(birthDate)
                && period.from().isBefore(birthDate.plusYears(WORKING_AGE))) {
            faults.add(new Fault(
                    Severity.WARNING,
                    "WORK_BEFORE_WORKING_AGE",
                    pointer + "/from",
                    new Text("开始工作时未满" + WORKING_AGE + "周岁", "is before the age of " + WORKING_AGE)));
        }
    }

    private void day(LocalDate day, String pointer, boolean past) {
        if (day != null && birthDate != null && day.isBefore(birthDate)) {
            error("BEFORE_BIRTH", pointer, "早于出生日期", "is before the birth date");
        }
        if (day != null && past && today != null && day.isAfter(today)) {
            error("IN_THE_FUTURE", pointer, "晚于今天", "is in the future");
        }
    }

    private void error(String code, String pointer, String zh, String en) {
        faults.add(new Fault(Severity.ERROR, code, pointer, new Text(zh, en)));
    }
}
