package org.guildmark.assessment.eligibility;

import static org.guildmark.assessment.eligibility.Recognition.Degree.COUNTS;
import static org.guildmark.assessment.eligibility.Recognition.Degree.NO;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.EntryCondition.CertificateHeld;
import org.guildmark.assessment.catalogview.EntryCondition.Work;
import org.guildmark.assessment.eligibility.Explanation.Reason;
import org.guildmark.assessment.eligibility.Explanation.State;
import org.guildmark.assessment.eligibility.Facts.Certificate;
import org.guildmark.assessment.eligibility.Facts.WorkPeriod;
import org.guildmark.assessment.eligibility.Recognition.Degree;

/**
 * Months of work, all of it or what followed a certificate. First only what surely counts is counted; where that is not
 * enough but would be with occupations or certificates that an open list leaves open, an officer has to judge.
 */
final class WorkRule {
    private final Work wanted;
    private final Applicant who;
    private final boolean certificateOfRelatedToo;

    /** @param certificate the alternative's condition on the certificate that the work follows; none where it has none */
    WorkRule(Work wanted, Optional<CertificateHeld> certificate, Applicant who) {
        this.wanted = wanted;
        this.who = who;
        this.certificateOfRelatedToo =
                certificate.map(CertificateHeld::relatedOccupation).orElse(wanted.relatedOccupation());
    }

    /** @param from work counts from here; null where all of it does */
    private record Start(LocalDate from, boolean known) {}

    Finding judge() {
        Start sure = start(degree -> degree == COUNTS, false);
        Start perhaps = start(degree -> degree != NO, true);
        if (!perhaps.known()) {
            return Finding.missing(
                            Reason.CERTIFICATE_MISSING,
                            new Text(
                                    "工作年限从取得" + who.zh(wanted.afterCertificateLevel()) + "证书之日起计算，需要先取得证书",
                                    "Work counts from the certificate of level "
                                            + who.en(wanted.afterCertificateLevel()) + " on, which is needed first"),
                            null)
                    .months(wanted.months(), 0);
        }
        WorkMonths counting = months(degree -> degree == COUNTS, sure);
        int counted = sure.known() ? counting.on(who.day()) : 0;
        if (counted >= wanted.months()) {
            return Finding.met(counted(counted))
                    .months(wanted.months(), counted)
                    .from(pointers(d -> d == COUNTS));
        }
        LocalDate metOn = sure.known() ? counting.reach(wanted.months(), who.day()) : null;
        int withOpen = months(degree -> degree != NO, perhaps).on(who.day());
        if (withOpen >= wanted.months()) {
            return open(withOpen).on(metOn).months(wanted.months(), counted).from(pointers(d -> d != NO));
        }
        return new Finding(
                State.MISSING,
                Reason.MORE_WORK_NEEDED,
                tooLittle(counted, metOn),
                metOn,
                wanted.months(),
                counted,
                pointers(degree -> degree == COUNTS));
    }

    /** The earliest day from which work counts, by the certificates whose occupation counts as asked. */
    private Start start(Predicate<Degree> counts, boolean higherToo) {
        if (wanted.afterCertificateLevel() == null) {
            return new Start(null, true);
        }
        Optional<LocalDate> first = who.facts().certificates().stream()
                .filter(held -> isOfLevel(held, higherToo))
                .filter(held -> counts.test(who.recognition().occupation(held.occupation(), certificateOfRelatedToo)))
                .map(Certificate::issuedOn)
                .min(LocalDate::compareTo);
        return new Start(first.orElse(null), first.isPresent());
    }

    private boolean isOfLevel(Certificate held, boolean higherToo) {
        return held.level().equals(wanted.afterCertificateLevel())
                || (higherToo && who.isAbove(held.level(), wanted.afterCertificateLevel()));
    }

    private boolean is(WorkPeriod period, Predicate<Degree> counts) {
        return counts.test(who.recognition().occupation(period.occupation(), wanted.relatedOccupation()));
    }

    private WorkMonths months(Predicate<Degree> counts, Start start) {
        return new WorkMonths(
                who.facts().work().stream().filter(period -> is(period, counts)).toList(), start.from());
    }

    private List<String> pointers(Predicate<Degree> counts) {
        List<WorkPeriod> work = who.facts().work();
        return IntStream.range(0, work.size())
                .filter(i -> is(work.get(i), counts))
                .mapToObj(i -> "/work/" + i)
                .toList();
    }

    private Text counted(int months) {
        return new Text(
                "工作年限已计" + months + "个月，需要" + wanted.months() + "个月" + sinceZh(),
                months + " months of work count, " + wanted.months() + " are asked for" + sinceEn());
    }

    private Finding open(int months) {
        Text words = new Text(
                "若认定所列以外的职业或证书，工作年限为" + months + "个月，达到" + wanted.months() + "个月，由考务人员确认",
                "With occupations or certificates that the lists leave open, " + months + " of " + wanted.months()
                        + " months count: an exam-officer decides");
        return Finding.open(Reason.OCCUPATION_NOT_LISTED, words);
    }

    private Text tooLittle(int months, LocalDate metOn) {
        int lacking = wanted.months() - months;
        return new Text(
                "还缺" + lacking + "个月工作年限：已计" + months + "个月，需要" + wanted.months() + "个月" + sinceZh()
                        + (metOn == null ? "" : "；继续工作，" + metOn + "可满足"),
                lacking + " more months of work are needed: " + months + " of " + wanted.months() + " count" + sinceEn()
                        + (metOn == null ? "" : "; with the work going on, enough on " + metOn));
    }

    private String sinceZh() {
        return wanted.afterCertificateLevel() == null ? "" : "（从取得" + who.zh(wanted.afterCertificateLevel()) + "证书之日起）";
    }

    private String sinceEn() {
        return wanted.afterCertificateLevel() == null
                ? ""
                : ", from the certificate of level " + who.en(wanted.afterCertificateLevel()) + " on";
    }
}
