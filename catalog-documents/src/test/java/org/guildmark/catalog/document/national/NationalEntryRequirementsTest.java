package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.guildmark.catalog.content.EntryCondition;
import org.guildmark.catalog.content.EntryCondition.Apprenticeship;
import org.guildmark.catalog.content.EntryCondition.CertificateHeld;
import org.guildmark.catalog.content.EntryCondition.Education;
import org.guildmark.catalog.content.EntryCondition.EducationKind;
import org.guildmark.catalog.content.EntryCondition.Internship;
import org.guildmark.catalog.content.EntryCondition.PreliminaryTechnician;
import org.guildmark.catalog.content.EntryCondition.Work;
import org.guildmark.catalog.content.EntryRequirement;
import org.guildmark.catalog.content.EntryRequirement.Alternative;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An invented occupation, the 编绳工, in the layout of the family. */
class NationalEntryRequirementsTest {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private LineClaims claims;

    private List<EntryRequirement> read(String text) {
        SourceText source = SourceText.of("0".repeat(64), text);
        claims = new LineClaims(source);
        return NationalEntryRequirements.read(source.lines(), claims, diagnostics);
    }

    private static Education schools(boolean orAbove, String assessed, EducationKind... kinds) {
        return new Education(List.of(kinds), orAbove, false, List.of(), false, false, assessed);
    }

    static Stream<Arguments> wordings() {
        return Stream.of(
                Arguments.of("累计从事本职业工作3年(含)以上。", List.of(new Work(36, false, null))),
                Arguments.of("从事本职业或相关职业工作满半年。", List.of(new Work(6, true, null))),
                Arguments.of("连续从事本职业工作 18 个月以上", List.of(new Work(18, false, null))),
                Arguments.of("累计从事本职业工作一年半以上。", List.of(new Work(18, false, null))),
                Arguments.of("累计从事本工种工作十二年以上。", List.of(new Work(144, false, null))),
                Arguments.of("本职业学徒期满。", List.of(new Apprenticeship(false))),
                Arguments.of("实习期满。", List.of(new Internship(null))),
                Arguments.of("在编绳岗位实习３个月。", List.of(new Internship(3))),
                Arguments.of(
                        "持有本职业四级/中级工职业技能等级证书后，从事本职业工作2年。",
                        List.of(new CertificateHeld("CN4", false), new Work(24, false, "CN4"))),
                Arguments.of(
                        "取得本职业三级／高级工职业资格（职业技能等级）证书，累计从事相关职业工作满7年。",
                        List.of(new CertificateHeld("CN3", false), new Work(84, true, null))),
                Arguments.of(
                        "取得本职业预备技师证书，从事本职业工作1年。", List.of(new PreliminaryTechnician(false), new Work(12, false, null))),
                Arguments.of("具有高等职业学校毕业证书。", List.of(schools(false, null, EducationKind.HIGHER_VOCATIONAL))),
                Arguments.of(
                        "具有大学本科及以上学历，从事本职业工作5年。",
                        List.of(schools(true, null, EducationKind.BACHELOR), new Work(60, false, null))),
                Arguments.of(
                        "取得技工院校或中等及以上职业院校毕业证书。",
                        List.of(schools(
                                true, null, EducationKind.TECHNICAL_SCHOOL, EducationKind.SECONDARY_VOCATIONAL))),
                Arguments.of(
                        "取得相关专业的专科及以上普通高等学校毕业证书。",
                        List.of(new Education(
                                List.of(EducationKind.JUNIOR_COLLEGE), true, true, List.of(), true, false, null))),
                Arguments.of(
                        "取得经评估论证、以技师技能为培养目标的技师学院毕业证书。",
                        List.of(schools(false, "CN2", EducationKind.TECHNICIAN_COLLEGE))));
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void readsConditions(String wording, List<EntryCondition> expected) {
        List<EntryRequirement> read = read("具备以下条件者，可申报二级/技师：\n(1)" + wording);
        assertEquals(
                List.of(expected),
                read.get(0).alternatives().stream().map(Alternative::conditions).toList());
        assertEquals(List.of(), diagnostics);
    }

    @ParameterizedTest
    @MethodSource("riddles")
    void whatIsNotWhollyUnderstoodStaysText(String wording) {
        List<EntryRequirement> read = read("具备以下条件者, 可申报二级/技师:\n(1) " + wording + "\n(2) 本职业学徒期满。");

        Alternative first = read.get(0).alternatives().get(0);
        assertEquals(List.of(), first.conditions());
        assertFalse(first.text().isEmpty());
        assertEquals("1", first.printedNumber());
        assertEquals(
                List.of(new Apprenticeship(false)),
                read.get(0).alternatives().get(1).conditions());
        assertEquals(
                List.of(Code.RULE_NOT_UNDERSTOOD),
                diagnostics.stream().map(Diagnostic::code).toList());
        assertEquals(Diagnostic.Severity.WARNING, diagnostics.get(0).severity());
        assertEquals(2, diagnostics.get(0).fromLine());
    }

    static Stream<String> riddles() {
        return Stream.of(
                "年满16周岁, 累计从事本职业工作1年。",
                "获得市级编绳比赛前三名。",
                "取得技工学校毕业证书后, 从事本职业工作2年。",
                "取得本职业预备技师证书后, 从事本职业工作2年。",
                "取得本职业三级/高级工职业资格证书后。",
                "累计从事本职业工作若干年。",
                "累计从事本职业工作2年; 获得先进称号。",
                "具有技工学校、大专及以上学历。",
                "在编绳岗位实习。");
    }

    @Test
    void aCertificateThatSharesTheRestOfItsSentenceIsNotAnAlternative() {
        List<EntryRequirement> read =
                read("具备以下条件者, 可申报一级/高级技师:\n" + "取得本职业二级/技师职业资格证书; 或取得本职业二级/技师技能等级证书后, 从事本职业工作9年。");
        List<Alternative> alternatives = read.get(0).alternatives();
        assertEquals(2, alternatives.size());
        assertEquals(List.of(), alternatives.get(0).conditions());
        assertEquals(
                new Work(108, false, "CN2"), alternatives.get(1).conditions().get(1));
        assertEquals(Code.RULE_NOT_UNDERSTOOD, diagnostics.get(0).code());
    }

    /** Two pages: the first page's notes stand in the middle of a sentence, both pages count from ①. */
    private static final String TWO_PAGES =
            """
            2. 3. 1　 申报条件

            具备以下条件之一者, 可申报五级 / 初级工:
            (1) 从事本职业①工作满 8
            个月。
            具备以下条件之一者, 可申报四级 / 中级工:
            (1) 取得技工学校本专业或相关专业②毕业证书; 或从事本职业工作满
             ①

            ②

            本职业: 编绳工, 下同。
            技工学校本专业或相关专业: 绳艺、 结

            艺、 渔网制作等。



            两年。
            (2) 具有大专及以上本专业或相关专业①毕业证书, 从事本职业工作 1 年。
            (3) 具有本科相关专业毕业证书 (含应届毕业生)。
            ① 大专及以上本专业或相关专业: 纺织工程、
            材料。
            """;

    @Test
    void footnotesAreTakenOutOfTheSentenceAndCountPerPage() {
        List<EntryRequirement> read = read(TWO_PAGES);

        assertEquals(List.of(), diagnostics);
        assertEquals("2.3.1", read.get(0).clause());
        assertEquals(
                List.of(new Work(8, false, null)),
                read.get(0).alternatives().get(0).conditions());
        assertEquals("从事本职业工作满8个月。", read.get(0).alternatives().get(0).text());
        List<Alternative> four = read.get(1).alternatives();
        assertEquals(
                List.of("1/1", "2/1", "3/2", "4/3"),
                four.stream().map(a -> a.ordinal() + "/" + a.printedNumber()).toList());
        Education technical = (Education) four.get(0).conditions().get(0);
        assertEquals(List.of("绳艺", "结艺", "渔网制作"), technical.majors());
        assertTrue(technical.majorsOpen());
        assertEquals(List.of(new Work(24, false, null)), four.get(1).conditions());
        Education college = (Education) four.get(2).conditions().get(0);
        assertEquals(List.of("纺织工程", "材料"), college.majors());
        assertFalse(college.majorsOpen());
        assertTrue(college.orAbove());
        Education bachelor = (Education) four.get(3).conditions().get(0);
        assertTrue(bachelor.currentYearGraduate());
        assertTrue(bachelor.relatedMajor() && bachelor.majors().isEmpty() && bachelor.majorsOpen());
        assertEquals(List.of(), claims.unplaced());
    }

    @Test
    void aLostFootnoteIsTold() {
        List<EntryRequirement> read = read("具备以下条件之一者, 可申报四级/中级工:\n(1) 取得技工学校相关专业③毕业证书。");
        Education education =
                (Education) read.get(0).alternatives().get(0).conditions().get(0);
        assertTrue(education.majors().isEmpty() && education.majorsOpen());
        assertEquals(
                List.of(Code.PART_MISSING),
                diagnostics.stream().map(Diagnostic::code).toList());
    }

    @Test
    void anUnknownLevelAndAMissingPartAreTold() {
        assertEquals(List.of(), read("具备以下条件者, 可申报特级:\n(1) 本职业学徒期满。"));
        assertEquals(
                List.of(Code.RULE_NOT_UNDERSTOOD, Code.PART_MISSING),
                diagnostics.stream().map(Diagnostic::code).toList());
        assertEquals(2, claims.unplaced().get(0).toLine());

        diagnostics.clear();
        assertEquals(List.of(), read(""));
        assertEquals(List.of(), NationalEntryRequirements.read(List.of(), claims, diagnostics));
        assertEquals(
                List.of(Code.PART_MISSING, Code.PART_MISSING),
                diagnostics.stream().map(Diagnostic::code).toList());
    }

    @Test
    void aNoteThatNoConditionUsesIsNotSwallowed() {
        read("具备以下条件者, 可申报五级/初级工:\n本职业学徒期满①。\n①\n编绳工的学徒期以省级规定为准。\n");
        assertEquals(4, claims.unplaced().get(0).fromLine());
    }
}
