package org.guildmark.catalog.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of condition in words, in both languages. */
class EntryRuleWordsTest {
    private static final Map<String, Level> LEVELS = Map.of(
            "CN5", Level.printedAs("五级").orElseThrow(),
            "CN4", Level.printedAs("四级").orElseThrow());

    static Stream<Arguments> conditions() {
        return Stream.of(
                arguments(
                        new CertificateHeld("CN5", true),
                        "持有本职业或相关职业五级/初级工证书",
                        "a certificate of Level 5 (elementary worker) in this or a related occupation"),
                arguments(new CertificateHeld("CN3", false), "持有本职业CN3证书", "a certificate of CN3 in this occupation"),
                arguments(new Work(12, false, null), "从事本职业工作满1年", "1 year of work in this occupation"),
                arguments(
                        new Work(30, true, null),
                        "从事本职业或相关职业工作满30个月",
                        "30 months of work in this or a related occupation"),
                arguments(
                        new Work(48, false, "CN5"),
                        "取得五级/初级工证书后，从事本职业工作满4年",
                        "4 years of work in this occupation after the certificate of Level 5 (elementary worker)"),
                arguments(
                        new Education(List.of(EducationKind.JUNIOR_COLLEGE), true, true, List.of(), true, true, null),
                        "大专及以上，本专业或相关专业毕业（含应届毕业生）",
                        "junior college or above, in this or a related major (graduates of the current year included)"),
                arguments(
                        new Education(
                                List.of(EducationKind.SECONDARY_VOCATIONAL, EducationKind.HIGHER_VOCATIONAL),
                                false,
                                false,
                                List.of(),
                                false,
                                false,
                                "CN4"),
                        "经评估以四级/中级工为培养目标的中等职业学校或高等职业学校毕业",
                        "secondary vocational school or higher vocational school, assessed to train to Level 4"
                                + " (intermediate worker)"),
                arguments(new Apprenticeship(false), "本职业学徒期满", "a finished apprenticeship in this occupation"),
                arguments(new Internship(6), "实习满6个月", "6 months of internship"),
                arguments(new Internship(null), "实习期满", "a finished internship"),
                arguments(
                        new PreliminaryTechnician(true),
                        "本职业或相关职业预备技师证书",
                        "a preliminary-technician certificate in this or a related occupation"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("conditions")
    void saysACondition(EntryCondition condition, String zh, String en) {
        assertEquals(new Text(zh, en), EntryRuleWords.of(List.of(condition), LEVELS));
    }

    @Test
    void allConditionsOfAnAlternativeMustHold() {
        assertEquals(
                new Text("实习期满；从事本职业工作满2年", "a finished internship; and 2 years of work in this occupation"),
                EntryRuleWords.of(List.of(new Internship(null), new Work(24, false, null)), LEVELS));
    }

    @Test
    void whatWasNotUnderstoodHasNoWords() {
        assertNull(EntryRuleWords.of(List.of(), LEVELS));
    }

    @ParameterizedTest
    @EnumSource(EducationKind.class)
    void everyKindOfSchoolHasAName(EducationKind kind) {
        Text words = EntryRuleWords.of(
                List.of(new Education(List.of(kind), false, false, List.of(), false, false, null)), LEVELS);
        assertEquals(false, words.zh().contains("null") || words.en().contains("null"));
    }
}
