package org.guildmark.catalog.document.national;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.catalog.content.EntryCondition;
import org.guildmark.catalog.content.Level;

/**
 * The wording of one alternative of entry, turned into conditions. Every phrase must be understood: a rule read in part
 * would admit or refuse the wrong people, so one unknown phrase leaves the whole alternative as text.
 */
final class EntryWording {
    private static final String HERE = "(?:本职业|本工种)";
    private static final String NUMBER = "(\\d{1,2}|[一二两三四五六七八九十]{1,2})";
    private static final String PERIOD = "(?:" + NUMBER + "(年半|年|个月)|(半年))";
    private static final String OR_RELATED = HERE + "?((?:或|\\(或\\)|、)?相关(?:职业|工种))?";
    private static final String MET = "(?:\\(含\\))?(?:以上)?";
    private static final String SKILL_CERTIFICATE = "(?:职业)?技能等级证书";

    private static final Pattern CERTIFICATE = Pattern.compile("(?:取得|持有|具有|具备|获得)" + OR_RELATED
            + "([一二三四五]级)(?:/(?:初级工|中级工|高级工|高级技师|技师))?(?:的)?"
            + "(?:职业资格\\(" + SKILL_CERTIFICATE + "\\)|职业资格\\((?:职业)?技能等级\\)证书|(?:职业资格证书|" + SKILL_CERTIFICATE
            + ")(?:(?:或|、)?" + SKILL_CERTIFICATE + "|(?:\\(|或)(?:职业资格证书|" + SKILL_CERTIFICATE + ")\\)?)?)(后)?");
    private static final Pattern PRELIMINARY = Pattern.compile("(?:取得|持有|具有|具备|获得)" + OR_RELATED + "(?:的)?预备技师证书");
    private static final Pattern WORK =
            Pattern.compile("(?:累计|连续)?(?:从事)?" + OR_RELATED + "工作(?:满|达|达到)?" + PERIOD + MET);
    private static final Pattern APPRENTICESHIP = Pattern.compile(OR_RELATED + "学徒期满");
    private static final Pattern INTERNSHIP =
            Pattern.compile("(?:在[^,;。]{0,20}?(?:岗位|企业|单位)(?:上)?)?实习(?:满|期满)?(?:" + PERIOD + MET + ")?");

    private static final String MAJOR = "本专业或(?:者)?相关专业|相关专业";
    private static final Pattern EDUCATION = Pattern.compile("(?:取得|持有|具有|具备|获得)?"
            + "(?:经(?:过)?评估论证[、,]?以(?<trained>初级|中级|高级|技师)技能为培养目标的)?"
            + "(?:(?<majorBefore>" + MAJOR + ")的?)?"
            + "(?<schools>" + Schooling.LIST + ")(?:的)?"
            + "(?<major>" + MAJOR + ")?(?:的)?(?:毕业证书|毕业生|学历证书|毕业)?"
            + "(?<current>\\(含(?:尚未取得毕业证书的)?(?:在校应届|在读应届|应届)毕业生\\))?");
    private static final Pattern LINK = Pattern.compile("[,、。的者]|并且|并|且|同时");

    private final String wording;
    private final BiFunction<Integer, Integer, Majors> majors;
    private final List<EntryCondition> conditions = new ArrayList<>();
    private String certificateBefore;
    private int at;

    /**
     * @param wording folded
     * @param majors the list of majors that a footnote gives for a range of {@code wording}, both ends included
     */
    EntryWording(String wording, BiFunction<Integer, Integer, Majors> majors) {
        this.wording = wording;
        this.majors = majors;
    }

    /** Majors that a footnote lists; {@code open} where others may be decided on. */
    record Majors(List<String> titles, boolean open) {}

    /** The conditions, all of which must hold; empty where a phrase is not understood. */
    Optional<List<EntryCondition>> conditions() {
        while (at < wording.length()) {
            if (!(certificate()
                    || preliminary()
                    || work()
                    || apprenticeship()
                    || internship()
                    || education()
                    || link())) {
                return Optional.empty();
            }
        }
        boolean afterNothing = certificateBefore != null;
        return conditions.isEmpty() || afterNothing ? Optional.empty() : Optional.of(List.copyOf(conditions));
    }

    private Matcher here(Pattern pattern) {
        Matcher matcher = pattern.matcher(wording).region(at, wording.length());
        return matcher.lookingAt() && matcher.end() > at ? matcher : null;
    }

    private boolean link() {
        Matcher link = here(LINK);
        return link != null && accept(link);
    }

    private boolean accept(Matcher read) {
        at = read.end();
        return true;
    }

    private boolean certificate() {
        Matcher read = here(CERTIFICATE);
        if (read == null) {
            return false;
        }
        Optional<Level> level = Level.printedAs(read.group(2));
        if (level.isEmpty()) {
            return false;
        }
        conditions.add(new EntryCondition.CertificateHeld(level.get().code(), read.group(1) != null));
        certificateBefore = read.group(3) == null ? null : level.get().code();
        return accept(read);
    }

    private boolean preliminary() {
        Matcher read = here(PRELIMINARY);
        if (read == null) {
            return false;
        }
        conditions.add(new EntryCondition.PreliminaryTechnician(read.group(1) != null));
        return accept(read);
    }

    private boolean work() {
        Matcher read = here(WORK);
        if (read == null) {
            return false;
        }
        Optional<Integer> months = months(read, 2);
        months.ifPresent(m -> {
            conditions.add(new EntryCondition.Work(m, read.group(1) != null, certificateBefore));
            certificateBefore = null;
        });
        return months.isPresent() && accept(read);
    }

    private boolean apprenticeship() {
        Matcher read = here(APPRENTICESHIP);
        if (read == null) {
            return false;
        }
        conditions.add(new EntryCondition.Apprenticeship(read.group(1) != null));
        return accept(read);
    }

    private boolean internship() {
        Matcher read = here(INTERNSHIP);
        if (read == null) {
            return false;
        }
        boolean finished = read.group(1) == null && read.group(3) == null;
        if (finished && !read.group().endsWith("期满")) {
            return false;
        }
        Integer months = finished ? null : months(read, 1).orElse(null);
        if (!finished && months == null) {
            return false;
        }
        conditions.add(new EntryCondition.Internship(months));
        return accept(read);
    }

    private boolean education() {
        Matcher read = here(EDUCATION);
        if (read == null) {
            return false;
        }
        Optional<Schooling> schools = Schooling.of(read.group("schools"));
        String trained = read.group("trained");
        String assessed = trained == null ? null : trainedTo(trained);
        if (schools.isEmpty() || (trained != null && assessed == null)) {
            return false;
        }
        boolean related = read.group("major") != null || read.group("majorBefore") != null;
        Majors listed = related ? majors.apply(read.start(), read.end()) : new Majors(List.of(), false);
        conditions.add(new EntryCondition.Education(
                schools.get().kinds(),
                schools.get().orAbove(),
                related,
                listed.titles(),
                listed.open(),
                read.group("current") != null,
                assessed));
        return accept(read);
    }

    /** The level whose worker a school trains: 中级技能 makes a 中级工. */
    private static String trainedTo(String skill) {
        String worker = skill.equals("技师") ? skill : skill + "工";
        return NationalLevels.codeOf(worker).orElse(null);
    }

    private static Optional<Integer> months(Matcher read, int group) {
        if (read.group(group + 2) != null) {
            return Optional.of(6);
        }
        Integer number = number(read.group(group));
        if (number == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (read.group(group + 1)) {
                    case "个月" -> number;
                    case "年半" -> number * 12 + 6;
                    default -> number * 12;
                });
    }

    private static Integer number(String printed) {
        if (Character.isDigit(printed.charAt(0))) {
            return Integer.valueOf(printed);
        }
        String digits = "一二三四五六七八九十";
        String folded = printed.replace('两', '二');
        if (folded.length() == 1) {
            return digits.indexOf(folded) + 1;
        }
        return folded.charAt(0) == '十' ? Integer.valueOf(10 + digits.indexOf(folded.charAt(1)) + 1) : null;
    }
}
