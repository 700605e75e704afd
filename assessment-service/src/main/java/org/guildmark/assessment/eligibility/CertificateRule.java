package org.guildmark.assessment.eligibility;

import static org.guildmark.assessment.eligibility.Applicant.each;

import java.time.LocalDate;
import java.util.Objects;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.EntryCondition;
import org.guildmark.assessment.eligibility.Explanation.Reason;
import org.guildmark.assessment.eligibility.Facts.Certificate;
import org.guildmark.assessment.eligibility.Recognition.Degree;

/** Conditions that ask for a paper: a certificate of a level, the end of an apprenticeship, a preliminary technician's. */
final class CertificateRule {
    private CertificateRule() {}

    static Finding judge(EntryCondition.CertificateHeld wanted, Applicant who) {
        return Finding.best(
                each("certificates", who.facts().certificates(), (held, pointer) -> held(wanted, who, held, pointer))
                        .filter(Objects::nonNull),
                () -> missing(
                        Reason.CERTIFICATE_MISSING,
                        "需要先取得" + who.zh(wanted.level()) + "证书",
                        "A certificate of level " + who.en(wanted.level()) + " is needed first"));
    }

    /** @return null where the certificate has nothing to do with the condition */
    private static Finding held(
            EntryCondition.CertificateHeld wanted, Applicant who, Certificate held, String pointer) {
        Degree degree = who.recognition().occupation(held.occupation(), wanted.relatedOccupation());
        boolean higher = who.isAbove(held.level(), wanted.level());
        if (degree == Degree.NO || (!higher && !held.level().equals(wanted.level()))) {
            return null;
        }
        if (held.issuedOn().isAfter(who.day())) {
            return Finding.missing(
                    Reason.CERTIFICATE_NOT_YET_ISSUED,
                    new Text(
                            "证书自" + held.issuedOn() + "起有效", "The certificate is only issued on " + held.issuedOn()),
                    degree == Degree.COUNTS && !higher ? held.issuedOn() : null,
                    pointer);
        }
        if (degree == Degree.OPEN) {
            return Finding.open(Reason.OCCUPATION_NOT_LISTED, occupationNotListed(held.occupation()), pointer);
        }
        if (higher) {
            return Finding.open(
                    Reason.HIGHER_CERTIFICATE_HELD,
                    new Text(
                            "持有更高等级（" + who.zh(held.level()) + "）证书，是否可代替" + who.zh(wanted.level()) + "证书，由考务人员确认",
                            "A certificate of the higher level " + who.en(held.level())
                                    + " is held: an exam-officer decides whether it stands for level "
                                    + who.en(wanted.level())),
                    pointer);
        }
        return Finding.met(
                new Text(
                        "已于" + held.issuedOn() + "取得" + who.zh(held.level()) + "证书",
                        "Certificate of level " + who.en(held.level()) + " since " + held.issuedOn()),
                pointer);
    }

    static Finding judge(EntryCondition.Apprenticeship wanted, Applicant who) {
        return Finding.best(
                each(
                        "apprenticeships",
                        who.facts().apprenticeships(),
                        (held, pointer) -> dated(
                                who,
                                new Dated(held.occupation(), held.finishedOn(), wanted.relatedOccupation(), pointer),
                                Reason.APPRENTICESHIP_NOT_FINISHED,
                                new Text(
                                        "学徒期已于" + held.finishedOn() + "届满",
                                        "Apprenticeship finished on " + held.finishedOn()),
                                new Text(
                                        "学徒期至" + held.finishedOn() + "届满",
                                        "The apprenticeship ends on " + held.finishedOn()))),
                () -> missing(
                        Reason.APPRENTICESHIP_MISSING,
                        "需要本职业或相关职业学徒期满",
                        "A finished apprenticeship in the occupation or a related one is needed"));
    }

    static Finding judge(EntryCondition.PreliminaryTechnician wanted, Applicant who) {
        return Finding.best(
                each(
                        "preliminaryTechnician",
                        who.facts().preliminaryTechnician(),
                        (held, pointer) -> dated(
                                who,
                                new Dated(held.occupation(), held.issuedOn(), wanted.relatedOccupation(), pointer),
                                Reason.CERTIFICATE_NOT_YET_ISSUED,
                                new Text(
                                        "已于" + held.issuedOn() + "取得预备技师证书",
                                        "Preliminary-technician" + " certificate since " + held.issuedOn()),
                                new Text(
                                        "预备技师证书自" + held.issuedOn() + "起有效",
                                        "The certificate is only" + " issued on " + held.issuedOn()))),
                () -> missing(
                        Reason.PRELIMINARY_TECHNICIAN_MISSING,
                        "需要预备技师证书",
                        "A preliminary-technician certificate is needed"));
    }

    private record Dated(String occupation, LocalDate from, boolean relatedToo, String pointer) {}

    private static Finding dated(Applicant who, Dated paper, Reason notYet, Text met, Text later) {
        return switch (who.recognition().occupation(paper.occupation(), paper.relatedToo())) {
            case NO ->
                Finding.missing(
                        Reason.OCCUPATION_NOT_LISTED,
                        new Text(
                                "“" + paper.occupation() + "”不属于本职业或所列相关职业",
                                paper.occupation() + " is neither the occupation nor a listed related one"),
                        null,
                        paper.pointer());
            case OPEN ->
                paper.from().isAfter(who.day())
                        ? Finding.missing(notYet, later, null, paper.pointer())
                        : Finding.open(
                                Reason.OCCUPATION_NOT_LISTED, occupationNotListed(paper.occupation()), paper.pointer());
            case COUNTS ->
                paper.from().isAfter(who.day())
                        ? Finding.missing(notYet, later, paper.from(), paper.pointer())
                        : Finding.met(met, paper.pointer());
        };
    }

    static Text occupationNotListed(String occupation) {
        return new Text(
                "“" + occupation + "”未列入相关职业，是否相关由考务人员确认",
                occupation + " is not among the listed related occupations: an exam-officer decides whether it is one");
    }

    private static Finding missing(Reason reason, String zh, String en) {
        return Finding.missing(reason, new Text(zh, en), null);
    }
}
