package org.guildmark.catalog.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.EntryCondition;
import org.guildmark.catalog.content.EntryCondition.Apprenticeship;
import org.guildmark.catalog.content.EntryCondition.CertificateHeld;
import org.guildmark.catalog.content.EntryCondition.Education;
import org.guildmark.catalog.content.EntryCondition.EducationKind;
import org.guildmark.catalog.content.EntryCondition.Internship;
import org.guildmark.catalog.content.EntryCondition.PreliminaryTechnician;
import org.guildmark.catalog.content.EntryCondition.Work;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Text;

/** Says the conditions of an entry alternative in our own words, in both languages. */
final class EntryRuleWords {
    private static final int MONTHS_PER_YEAR = 12;

    private static final Map<EducationKind, Text> SCHOOLS = Map.of(
            EducationKind.TECHNICAL_SCHOOL, new Text("技工学校", "technical school"),
            EducationKind.SECONDARY_VOCATIONAL, new Text("中等职业学校", "secondary vocational school"),
            EducationKind.SENIOR_TECHNICAL_SCHOOL, new Text("高级技工学校", "senior technical school"),
            EducationKind.TECHNICIAN_COLLEGE, new Text("技师学院", "technician college"),
            EducationKind.HIGHER_VOCATIONAL, new Text("高等职业学校", "higher vocational school"),
            EducationKind.JUNIOR_COLLEGE, new Text("大专", "junior college"),
            EducationKind.BACHELOR, new Text("本科", "bachelor's degree"));

    private final Map<String, Level> levels;
    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    private EntryRuleWords(Map<String, Level> levels) {
        this.levels = levels;
    }

    /** Null where there are no conditions: what was not understood is left to the printed text. */
    static Text of(List<EntryCondition> conditions, Map<String, Level> levels) {
        if (conditions.isEmpty()) {
            return null;
        }
        EntryRuleWords words = new EntryRuleWords(levels);
        conditions.forEach(words::say);
        return new Text(String.join("；", words.zh), String.join("; and ", words.en));
    }

    private void say(EntryCondition condition) {
        if (condition instanceof CertificateHeld held) {
            add(
                    "持有" + scopeZh(held.relatedOccupation()) + titleZh(held.level()) + "证书",
                    "a certificate of " + titleEn(held.level()) + scopeEn(held.relatedOccupation()));
        } else if (condition instanceof Work work) {
            sayWork(work);
        } else if (condition instanceof Education education) {
            sayEducation(education);
        } else if (condition instanceof Apprenticeship apprenticeship) {
            add(
                    scopeZh(apprenticeship.relatedOccupation()) + "学徒期满",
                    "a finished apprenticeship" + scopeEn(apprenticeship.relatedOccupation()));
        } else if (condition instanceof Internship internship) {
            boolean counted = internship.months() != null;
            add(
                    counted ? "实习满" + durationZh(internship.months()) : "实习期满",
                    counted ? durationEn(internship.months()) + " of internship" : "a finished internship");
        } else if (condition instanceof PreliminaryTechnician preliminary) {
            add(
                    scopeZh(preliminary.relatedOccupation()) + "预备技师证书",
                    "a preliminary-technician certificate" + scopeEn(preliminary.relatedOccupation()));
        }
    }

    private void sayWork(Work work) {
        String after = work.afterCertificateLevel();
        add(
                (after == null ? "" : "取得" + titleZh(after) + "证书后，") + "从事" + scopeZh(work.relatedOccupation()) + "工作满"
                        + durationZh(work.months()),
                durationEn(work.months()) + " of work" + scopeEn(work.relatedOccupation())
                        + (after == null ? "" : " after the certificate of " + titleEn(after)));
    }

    private void sayEducation(Education education) {
        String zhKinds =
                education.kinds().stream().map(kind -> SCHOOLS.get(kind).zh()).collect(Collectors.joining("或"));
        String enKinds =
                education.kinds().stream().map(kind -> SCHOOLS.get(kind).en()).collect(Collectors.joining(" or "));
        String assessed = education.assessedForLevel();
        add(
                (assessed == null ? "" : "经评估以" + titleZh(assessed) + "为培养目标的")
                        + zhKinds
                        + (education.orAbove() ? "及以上" : "")
                        + (education.relatedMajor() ? "，本专业或相关专业" : "")
                        + "毕业"
                        + (education.currentYearGraduate() ? "（含应届毕业生）" : ""),
                enKinds
                        + (education.orAbove() ? " or above" : "")
                        + (assessed == null ? "" : ", assessed to train to " + titleEn(assessed))
                        + (education.relatedMajor() ? ", in this or a related major" : "")
                        + (education.currentYearGraduate() ? " (graduates of the current year included)" : ""));
    }

    private void add(String chinese, String english) {
        zh.add(chinese);
        en.add(english);
    }

    private String titleZh(String level) {
        return levels.containsKey(level) ? levels.get(level).title().zh() : level;
    }

    private String titleEn(String level) {
        return levels.containsKey(level) && levels.get(level).title().en() != null
                ? levels.get(level).title().en()
                : level;
    }

    private static String scopeZh(boolean related) {
        return related ? "本职业或相关职业" : "本职业";
    }

    private static String scopeEn(boolean related) {
        return related ? " in this or a related occupation" : " in this occupation";
    }

    private static String durationZh(int months) {
        return months % MONTHS_PER_YEAR == 0 ? months / MONTHS_PER_YEAR + "年" : months + "个月";
    }

    private static String durationEn(int months) {
        if (months % MONTHS_PER_YEAR != 0) {
            return months + " months";
        }
        int years = months / MONTHS_PER_YEAR;
        return years == 1 ? "1 year" : years + " years";
    }
}
