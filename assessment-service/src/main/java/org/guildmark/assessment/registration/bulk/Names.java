package org.guildmark.assessment.registration.bulk;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.guildmark.assessment.candidate.DocumentType;
import org.guildmark.assessment.candidate.IdentityDocument;
import org.guildmark.assessment.catalogview.EditionContent.Level;
import org.guildmark.assessment.catalogview.EntryCondition.EducationKind;
import org.guildmark.assessment.eligibility.Facts.CertificateKind;

/** The words that people write into a sheet. */
final class Names {
    // Before the maps, whose keys are folded with them.
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

    static final Map<String, DocumentType> DOCUMENTS = names(
            DocumentType.values(),
            Map.of(
                    "身份证", DocumentType.RESIDENT_ID,
                    "居民身份证", DocumentType.RESIDENT_ID,
                    "护照", DocumentType.PASSPORT,
                    "港澳通行证", DocumentType.HK_MACAO_PERMIT,
                    "港澳居民来往内地通行证", DocumentType.HK_MACAO_PERMIT,
                    "台湾通行证", DocumentType.TAIWAN_PERMIT,
                    "台胞证", DocumentType.TAIWAN_PERMIT,
                    "台湾居民来往大陆通行证", DocumentType.TAIWAN_PERMIT,
                    "其他", DocumentType.OTHER));

    static final Map<String, EducationKind> EDUCATIONS = names(
            EducationKind.values(),
            Map.of(
                    "技工学校", EducationKind.TECHNICAL_SCHOOL,
                    "技校", EducationKind.TECHNICAL_SCHOOL,
                    "中等职业学校", EducationKind.SECONDARY_VOCATIONAL,
                    "中职", EducationKind.SECONDARY_VOCATIONAL,
                    "高级技工学校", EducationKind.SENIOR_TECHNICAL_SCHOOL,
                    "技师学院", EducationKind.TECHNICIAN_COLLEGE,
                    "高等职业学校", EducationKind.HIGHER_VOCATIONAL,
                    "高职", EducationKind.HIGHER_VOCATIONAL,
                    "大专", EducationKind.JUNIOR_COLLEGE,
                    "本科", EducationKind.BACHELOR));

    static final Map<String, CertificateKind> CERTIFICATES = names(
            CertificateKind.values(),
            Map.of(
                    "技能等级证书", CertificateKind.SKILL_LEVEL,
                    "职业技能等级证书", CertificateKind.SKILL_LEVEL,
                    "技能等级", CertificateKind.SKILL_LEVEL,
                    "职业资格证书", CertificateKind.VOCATIONAL_QUALIFICATION,
                    "职业资格", CertificateKind.VOCATIONAL_QUALIFICATION));

    static final Map<String, Boolean> YES_OR_NO =
            Map.of("是", true, "否", false, "true", true, "false", false, "yes", true, "no", false);

    private Names() {}

    private static <E extends Enum<E>> Map<String, E> names(E[] values, Map<String, E> words) {
        Map<String, E> names = new HashMap<>(words);
        for (E value : values) {
            names.put(fold(value.name()), value);
        }
        return Map.copyOf(names);
    }

    /** Codes of the levels by code, by Chinese title, and by each part of a title such as 四级/中级工. */
    static Map<String, String> levels(Iterable<Level> levels) {
        Map<String, String> names = new HashMap<>();
        for (Level level : levels) {
            names.put(fold(level.code()), level.code());
            if (level.title() != null && level.title().zh() != null) {
                names.put(fold(level.title().zh()), level.code());
                for (String part : level.title().zh().split("/")) {
                    names.putIfAbsent(fold(part), level.code());
                }
            }
        }
        return names;
    }

    static String fold(String text) {
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    static Optional<LocalDate> day(String text) {
        Matcher parts = DAY.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(1)),
                    Integer.parseInt(parts.group(2)),
                    Integer.parseInt(parts.group(3))));
        } catch (DateTimeException neverWas) {
            return Optional.empty();
        }
    }

    static String zh(IdentityDocument.Fault fault) {
        return switch (fault) {
            case DOCUMENT_NUMBER_MALFORMED -> "证件号码格式不正确";
            case DOCUMENT_CHECKSUM -> "身份证校验码不正确";
            case DOCUMENT_BIRTH_DATE -> "出生日期与身份证不一致";
        };
    }
}
