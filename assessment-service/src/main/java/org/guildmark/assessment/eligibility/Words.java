package org.guildmark.assessment.eligibility;

import java.util.EnumMap;
import java.util.Map;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.catalogview.EntryCondition.EducationKind;

/** Names of the kinds of school. */
final class Words {
    private static final Map<EducationKind, Text> KINDS = new EnumMap<>(Map.of(
            EducationKind.TECHNICAL_SCHOOL, new Text("技工学校", "technical school"),
            EducationKind.SECONDARY_VOCATIONAL, new Text("中等职业学校", "secondary vocational school"),
            EducationKind.SENIOR_TECHNICAL_SCHOOL, new Text("高级技工学校", "senior technical school"),
            EducationKind.TECHNICIAN_COLLEGE, new Text("技师学院", "technician college"),
            EducationKind.HIGHER_VOCATIONAL, new Text("高等职业学校", "higher vocational school"),
            EducationKind.JUNIOR_COLLEGE, new Text("大专", "junior college"),
            EducationKind.BACHELOR, new Text("本科", "bachelor")));

    private Words() {}

    static String zh(EducationKind kind) {
        return KINDS.get(kind).zh();
    }

    static String en(EducationKind kind) {
        return KINDS.get(kind).en();
    }
}
