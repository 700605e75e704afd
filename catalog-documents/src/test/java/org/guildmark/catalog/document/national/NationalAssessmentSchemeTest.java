package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.guildmark.catalog.content.AssessmentScheme;
import org.guildmark.catalog.content.AssessmentScheme.Component;
import org.guildmark.catalog.content.AssessmentScheme.ComponentRule;
import org.guildmark.catalog.content.AssessmentScheme.Mode;
import org.guildmark.catalog.content.AssessmentScheme.StaffRole;
import org.guildmark.catalog.content.AssessmentScheme.Staffing;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

/** Invented rules, in the layout of the family. */
class NationalAssessmentSchemeTest {
    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private LineClaims claims;

    private AssessmentScheme read(String text, String... levels) {
        SourceText source = SourceText.of("0".repeat(64), text);
        claims = new LineClaims(source);
        return NationalAssessmentScheme.read(source.lines(), claims, diagnostics, List.of(levels));
    }

    @Test
    void readsEachComponent() {
        AssessmentScheme scheme = read(
                """
                1.9.1 申报条件
                (这里不读)
                1.9.2 评价方式
                分为理论知识考试、操作技能考核及综合评审。理论知识考试以笔试为主,
                主要考核从业人员的编绳常识; 操作技能考核采用实际操作方式进行; 综合评审针对
                高级技师, 采取答辩的形式。
                三项均实行百分制, 理论知识考试、操作技能考核和综合评审皆达到 70 分为合格。
                1.9.3 监考人员、考评人员与考生配比
                理论知识考试的监考人员与考生之比不低于 1:20, 每个标准教室不少于 3 名监考人员。
                操作技能考核的考评人员不少于 5 人; 综合评审委员为 7 名以上奇数。
                1.9.4 评价时间
                理论知识考试时间不少于 2 小时; 五级/初级工操作技能考核时间不少于
                45

                分钟, 一级/高级技师操作技能考核不少于 75min, 综合评审不得少于 20 min。
                1.9.5 评价场所设备
                理论知识考试在大教室进行。操作技能考核在编绳间进行, 备有绳架。综合评审在小会议室进行。
                """,
                "CN5",
                "CN1");
        List<ComponentRule> rules = scheme.components();
        assertEquals(
                List.of("THEORY [CN5, CN1] 120", "SKILL [CN5] 45", "SKILL [CN1] 75", "REVIEW [CN1] 20"),
                rules.stream()
                        .map(rule -> rule.component() + " " + rule.levels() + " " + rule.minimumMinutes())
                        .toList());
        assertTrue(rules.stream().allMatch(rule -> rule.passMark() == 70));
        assertEquals(
                new Staffing(StaffRole.INVIGILATOR, 20, 3, null, false),
                rules.get(0).staffing());
        assertEquals(
                new Staffing(StaffRole.ASSESSOR, null, null, 5, false),
                rules.get(1).staffing());
        assertEquals(
                new Staffing(StaffRole.REVIEWER, null, null, 7, true),
                rules.get(3).staffing());
        assertEquals(List.of(Mode.ONSITE), rules.get(1).modes());
        assertEquals("在编绳间进行,备有绳架", rules.get(1).place());
        assertTrue(claims.isClaimed(17) && !claims.isClaimed(2));
    }

    @Test
    void withoutReviewNoneIsInvented() {
        AssessmentScheme scheme = read("1.9.2 鉴定方式\n分为理论知识考试和技能考核。\n理论知识考试采用笔试方式。\n", "CN4");
        assertEquals(
                List.of(Component.THEORY, Component.SKILL),
                scheme.components().stream().map(ComponentRule::component).toList());
        assertNull(scheme.components().get(0).minimumMinutes());
        assertNull(scheme.components().get(0).staffing());
        assertEquals(
                List.of(Code.PART_MISSING, Code.PART_MISSING),
                diagnostics.stream().map(Diagnostic::code).toList());
        assertTrue(diagnostics.get(0).message().endsWith("THEORY: pass mark, duration, staffing, place"));
    }

    @Test
    void whatIsNotUnderstoodIsTold() {
        read("1.9.2 鉴定方式\n理论知识考试采用笔试、掷骰子等方式进行。\n1.9.3 配比\n理论知识考试的监考人员若干。\n", "CN4");
        List<Diagnostic> told = diagnostics.stream()
                .filter(diagnostic -> diagnostic.code() == Code.RULE_NOT_UNDERSTOOD)
                .toList();
        assertEquals(
                List.of("掷骰子", "理论知识考试的监考人员若干。"),
                told.stream().map(Diagnostic::excerpt).toList());
        assertEquals(List.of(2, 4), told.stream().map(Diagnostic::fromLine).toList());
    }

    @Test
    void aMissingSectionIsTold() {
        assertNull(read("1.9 鉴定要求\n", "CN4"));
        assertNull(NationalAssessmentScheme.read(List.of(), claims, diagnostics, List.of()));
        assertEquals(
                List.of(Code.PART_MISSING, Code.PART_MISSING),
                diagnostics.stream().map(Diagnostic::code).toList());
    }
}
