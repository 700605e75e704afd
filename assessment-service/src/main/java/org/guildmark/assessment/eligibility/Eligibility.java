package org.guildmark.assessment.eligibility;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.EditionContent;
import org.guildmark.assessment.catalogview.EditionContent.Level;
import org.guildmark.assessment.catalogview.EntryCondition;
import org.guildmark.assessment.catalogview.EntryCondition.CertificateHeld;
import org.guildmark.assessment.catalogview.EntryRequirement;
import org.guildmark.assessment.catalogview.EntryRequirement.Alternative;
import org.guildmark.assessment.eligibility.Explanation.AlternativeFinding;
import org.guildmark.assessment.eligibility.Explanation.ConditionFinding;
import org.guildmark.assessment.eligibility.Explanation.Outcome;
import org.guildmark.assessment.eligibility.Explanation.Reason;
import org.guildmark.assessment.eligibility.Explanation.State;

/**
 * The entry rules of one level of an edition. Eligible is who meets every condition of any one alternative. What the
 * standard leaves open (occupations and majors beyond an open list, rules that nobody could read) is an officer's to
 * decide and never a refusal. Immutable; good for any number of candidates.
 */
public final class Eligibility {
    private static final Pattern WORD_BEGINS = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final String level;
    private final Optional<EntryRequirement> rules;
    private final Recognition recognition;
    private final Map<String, Level> levels;

    private Eligibility(EditionContent content, String level) {
        this.level = level;
        this.rules = content.entryRequirements().stream()
                .filter(requirement -> requirement.level().equals(level))
                .filter(requirement -> !requirement.alternatives().isEmpty())
                .findFirst();
        this.recognition = new Recognition(content);
        this.levels = Applicant.levels(content);
    }

    /** @param level code of a level of the edition; one without entry rules leaves every application to an officer */
    public static Eligibility of(EditionContent content, String level) {
        return new Eligibility(content, level);
    }

    /** @param day the plan's deadline in its zone: work counts up to it */
    public Explanation explain(Facts facts, LocalDate day) {
        if (rules.isEmpty()) {
            return new Explanation(
                    Outcome.NEEDS_OFFICER,
                    level,
                    day,
                    null,
                    null,
                    null,
                    new Text(
                            "标准未给出该等级的申报条件，由考务人员决定",
                            "The standard has no entry rule for this level: an exam-officer decides"),
                    List.of());
        }
        Applicant who = new Applicant(facts, day, recognition, levels);
        List<AlternativeFinding> found = rules.get().alternatives().stream()
                .map(alternative -> judge(alternative, who))
                .toList();
        return summarise(found, day);
    }

    private Explanation summarise(List<AlternativeFinding> found, LocalDate day) {
        String clause = rules.get().clause();
        Optional<AlternativeFinding> met =
                found.stream().filter(one -> one.state() == State.MET).findFirst();
        if (met.isPresent()) {
            String number = number(met.get());
            return new Explanation(
                    Outcome.ELIGIBLE,
                    level,
                    day,
                    clause,
                    met.get().ordinal(),
                    null,
                    new Text("符合" + clause + "申报条件" + number, "Meets alternative " + number + " of clause " + clause),
                    found);
        }
        LocalDate soonest = found.stream()
                .map(AlternativeFinding::metOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        boolean open = found.stream().anyMatch(one -> one.state() == State.OPEN_QUESTION);
        Text words = open
                ? new Text(
                        "有待考务人员确认的事项（" + clause + "）", "Clause " + clause + " leaves open what an exam-officer decides")
                : new Text(
                        "不符合" + clause + "的任何一项申报条件" + (soonest == null ? "" : "；" + soonest + "可满足"),
                        "Meets no alternative of clause " + clause
                                + (soonest == null ? "" : "; time alone will do on " + soonest));
        return new Explanation(
                open ? Outcome.NEEDS_OFFICER : Outcome.NOT_ELIGIBLE, level, day, clause, null, soonest, words, found);
    }

    private static String number(AlternativeFinding one) {
        return "(" + (one.printedNumber() == null ? one.ordinal() : one.printedNumber()) + ")";
    }

    private static AlternativeFinding judge(Alternative alternative, Applicant who) {
        List<ConditionFinding> conditions = alternative.conditions().isEmpty()
                // An alternative whose words nobody could read is not one without conditions.
                ? List.of(shown(new EntryCondition.Unknown(), notUnderstood()))
                : alternative.conditions().stream()
                        .map(condition -> shown(condition, judge(condition, alternative, who)))
                        .toList();
        State state = conditions.stream()
                .map(ConditionFinding::state)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        boolean timeAlone = conditions.stream().allMatch(one -> one.state() == State.MET || one.metOn() != null);
        LocalDate metOn = timeAlone
                ? conditions.stream()
                        .map(ConditionFinding::metOn)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
        return new AlternativeFinding(alternative.ordinal(), alternative.printedNumber(), state, metOn, conditions);
    }

    private static Finding judge(EntryCondition condition, Alternative alternative, Applicant who) {
        if (condition instanceof CertificateHeld wanted) {
            return CertificateRule.judge(wanted, who);
        }
        if (condition instanceof EntryCondition.Work wanted) {
            return new WorkRule(wanted, certificateOf(wanted, alternative), who).judge();
        }
        if (condition instanceof EntryCondition.Education wanted) {
            return EducationRule.judge(wanted, who);
        }
        if (condition instanceof EntryCondition.Apprenticeship wanted) {
            return CertificateRule.judge(wanted, who);
        }
        if (condition instanceof EntryCondition.Internship wanted) {
            return EducationRule.judge(wanted, who);
        }
        if (condition instanceof EntryCondition.PreliminaryTechnician wanted) {
            return CertificateRule.judge(wanted, who);
        }
        return notUnderstood();
    }

    private static Optional<CertificateHeld> certificateOf(EntryCondition.Work work, Alternative alternative) {
        return alternative.conditions().stream()
                .filter(CertificateHeld.class::isInstance)
                .map(CertificateHeld.class::cast)
                .filter(held -> held.level().equals(work.afterCertificateLevel()))
                .findFirst();
    }

    private static Finding notUnderstood() {
        return Finding.open(
                Reason.RULE_NOT_UNDERSTOOD,
                new Text("该条件需由考务人员对照标准原文判断", "An exam-officer judges this condition by the words of the standard"));
    }

    private static ConditionFinding shown(EntryCondition condition, Finding finding) {
        return new ConditionFinding(
                kind(condition),
                finding.state(),
                finding.reason(),
                finding.message(),
                finding.metOn(),
                finding.requiredMonths(),
                finding.countedMonths(),
                finding.facts());
    }

    /** As the catalog calls it, e.g. {@code CERTIFICATE_HELD}. */
    private static String kind(EntryCondition condition) {
        String name = condition.getClass().getSimpleName();
        return WORD_BEGINS.matcher(name).replaceAll("_").toUpperCase(Locale.ROOT);
    }
}
