package org.guildmark.assessment.registration.bulk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Columns of the sheet, in the order of the template. */
enum Column {
    NAME("姓名", "name", "王一"),
    DOCUMENT_TYPE("证件类型", "documentType", "身份证"),
    DOCUMENT_NUMBER("证件号码", "documentNumber", "11010119900307803X"),
    BIRTH_DATE("出生日期", "birthDate", "1990-03-07"),
    CLASS_NAME("班级", "className", "电商2401"),
    EDUCATION("学历", "educationKind", "大专"),
    MAJOR("专业", "major", "电子商务"),
    GRADUATED_ON("毕业日期", "graduatedOn", "2012-06-30"),
    CURRENT_YEAR("应届毕业生", "currentYearGraduate", "否"),
    ASSESSED_LEVELS("院校评估等级", "assessedLevels", ""),
    CERTIFICATE_LEVEL("证书等级", "certificateLevel", "CN4"),
    CERTIFICATE_KIND("证书类型", "certificateKind", "技能等级证书"),
    CERTIFICATE_OCCUPATION("证书职业", "certificateOccupation", "电子商务师"),
    CERTIFICATE_DATE("发证日期", "certificateIssuedOn", "2020-05-01"),
    WORK("工作经历", "work", "2019-03-01~2022-02-28 电子商务师; 2022-04-01~ 客服主管"),
    INTERNSHIP_OCCUPATION("实习岗位", "internshipOccupation", ""),
    INTERNSHIP_MONTHS("实习月数", "internshipMonths", ""),
    APPRENTICESHIP_OCCUPATION("学徒职业", "apprenticeshipOccupation", ""),
    APPRENTICESHIP_DATE("学徒期满日期", "apprenticeshipFinishedOn", ""),
    PRELIMINARY_OCCUPATION("预备技师职业", "preliminaryTechnicianOccupation", ""),
    PRELIMINARY_DATE("预备技师证书日期", "preliminaryTechnicianIssuedOn", "");

    private final String zh;
    private final String en;
    private final String example;

    Column(String zh, String en, String example) {
        this.zh = zh;
        this.en = en;
        this.example = example;
    }

    String zh() {
        return zh;
    }

    String example() {
        return example;
    }

    boolean required() {
        return this == NAME || this == DOCUMENT_TYPE || this == DOCUMENT_NUMBER;
    }

    /** By its Chinese or its English name. */
    static Optional<Column> of(String header) {
        String wanted = header.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.zh.equals(wanted)
                        || column.en.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }
}
