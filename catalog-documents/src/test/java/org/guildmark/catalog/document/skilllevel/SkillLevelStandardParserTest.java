package org.guildmark.catalog.document.skilllevel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.Readings;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

class SkillLevelStandardParserTest {
    private static final String CHAPTERS = String.join(
            "\n",
            "# 面点 A1 制作 职业技能等级标准",
            "## 目 次",
            "前言.....\t1",
            "1 范围.....\t2",
            "## 前 言",
            "声明：本标准的知识产权归属于某某学院，未经同意不得印刷。",
            "## 1 范围",
            "本标准适用于面点制作。",
            "## 2 规范性引用文件",
            "下列文件是必不可少的。",
            "GB/T 99999 面点 术语",
            "## 3 术语和定义",
            "下列术语和定义适用于本标准。",
            "### **3.1 面点 Dim Sum**",
            "用面做的点心。",
            "### 3.2 A1 Grade One Flour",
            "一种面粉。",
            "## 4 面向院校专业",
            "**中等职业学校：**烹饪、面点等专业。",
            "## 5 面向工作岗位（群）",
            "**【面点制作】（初级）：**主要面向餐饮企业，和面、蒸制等岗位。",
            "## 6 职业技能要求",
            "### 6.1 职业技能等级划分",
            "面点制作分为初级、高级，高级别包括低级别的要求。",
            "【面点制作】(初级): 主要完成和面。",
            "## 6.2 职业技能等级要求描述",
            "");
    private static final String TABLES = String.join(
            "\n",
            "表 1 面点制作职业技能等级要求（初级）",
            "工作领域\t工作任务\t职业技能要求",
            "1. 和面\t1.1 称量\t1.1.1 能称粉。 1.1.2 能称水，并记",
            "",
            "12",
            "\t\t下水温。 1.1.3 能看秤。",
            "\t1.2 揉面\t<p>1.2.1 能揉面。</p> <p>1.2.2 能醒面。</p>",
            "2 蒸\t2.1 上笼\t2.1.1 能摆笼。",
            "",
            "工作领域\t工作任务\t职业技能要求",
            "制\t2.2 看火\t2.2.1 能看火。 2.2.3 能添水。",
            "",
            "表 2 面点制作职业技能等级要求（高级）",
            "工作领域\t工作任务\t职业技能要求",
            "1. 造型\t1.1 捏花\t1.1.1 能捏花。",
            "\t2.1 上色\t2.1.1 能上色。",
            "\t\t2.2.1 能勾线。",
            "## 参考文献",
            "- [1] 某某. 面点[M]. 2030.");
    private static final String WHOLE = CHAPTERS + TABLES;

    private static ParsedDocument parse(String text) {
        return new SkillLevelStandardParser().parse(SourceText.of("ab", text));
    }

    private static final ParsedDocument PASTRY = parse(WHOLE);

    @Test
    void readsAreasTasksAndSkillsWithTheirCodes() {
        assertEquals(
                List.of(
                        "JUNIOR [] 1 和面 / 1.1 称量: 1.1.1 能称粉。 | 1.1.2 能称水，并记下水温。 | 1.1.3 能看秤。",
                        "JUNIOR [] 1 和面 / 1.2 揉面: 1.2.1 能揉面。 | 1.2.2 能醒面。",
                        "JUNIOR [] 2 蒸制 / 2.1 上笼: 2.1.1 能摆笼。",
                        "JUNIOR [] 2 蒸制 / 2.2 看火: 2.2.1 能看火。 | 2.2.3 能添水。",
                        "SENIOR [] 1 造型 / 1.1 捏花: 1.1.1 能捏花。",
                        "SENIOR [] 2 null / 2.1 上色: 2.1.1 能上色。",
                        "SENIOR [] 2 null / 2.2 null: 2.2.1 能勾线。"),
                Readings.tasks(PASTRY));
    }

    @Test
    void flagsLostLabelsAndRejoinedParts() {
        TreeNode lost = PASTRY.content().tree().get(3);
        assertNull(lost.title().zh());
        assertEquals("code", lost.inferred().what());
        assertTrue(lost.provenance().confidence() < 1);
        assertEquals(2, Readings.diagnostics(PASTRY, Diagnostic.Code.INFERRED).size());
        assertEquals(2, Readings.diagnostics(PASTRY, Diagnostic.Code.REJOINED).size());
        assertEquals(
                1, Readings.diagnostics(PASTRY, Diagnostic.Code.NUMBERING_GAP).size());
    }

    @Test
    void readsTheChaptersBesideTheTables() {
        var content = PASTRY.content();
        assertEquals("面点A1制作职业技能等级标准", content.profile().title().zh());
        assertEquals("某某学院", content.profile().rights().holder());
        assertEquals("本标准适用于面点制作。", content.profile().scope());
        assertEquals(new CoversLower(true, "6.1"), content.coversLower());
        assertEquals(
                List.of("JUNIOR", "SENIOR"),
                content.levels().stream().map(l -> l.code()).toList());
        assertEquals("主要完成和面。", content.levels().get(0).descriptor());
        assertEquals(List.of("烹饪", "面点"), content.audiences().get(0).majors());
        assertEquals("中等职业学校", content.audiences().get(0).schoolKind());
        assertEquals("餐饮企业", content.positions().get(0).context());
        assertEquals(List.of("和面", "蒸制"), content.positions().get(0).titles());
        assertEquals(new Text("面点", "Dim Sum"), content.terms().get(0).title());
        assertEquals(new Text("A1", "Grade One Flour"), content.terms().get(1).title());
        assertEquals(List.of("GB/T 99999面点术语"), content.normativeReferences());
        assertEquals(1, content.bibliography().size());
        assertEquals(
                0, Readings.diagnostics(PASTRY, Diagnostic.Code.UNPLACED_TEXT).size());
    }

    @Test
    void reportsOneCodeWithTwoWordings() {
        ParsedDocument twice = parse(TABLES.replace("1.2.2 能醒面", "1.2.1 能醒面"));
        assertEquals(
                1,
                Readings.diagnostics(twice, Diagnostic.Code.CODE_WITH_DIFFERENT_TEXT)
                        .size());
        assertEquals(
                1, Readings.diagnostics(twice, Diagnostic.Code.NUMBERING_REPEAT).size());
    }

    @Test
    void listsWhatFindsNoPlace() {
        ParsedDocument odd = parse(CHAPTERS + "这一段没有去处。\n" + TABLES);
        assertEquals(
                List.of("这一段没有去处。"),
                Readings.diagnostics(odd, Diagnostic.Code.UNPLACED_TEXT).stream()
                        .map(Diagnostic::excerpt)
                        .toList());
    }

    @Test
    void saysWhereTheTablesStop() {
        ParsedDocument cut = parse(CHAPTERS + TABLES.substring(0, TABLES.indexOf("能看火") + 2));
        assertEquals(1, Readings.diagnostics(cut, Diagnostic.Code.TRUNCATED).size());
        assertEquals(1, Readings.diagnostics(cut, Diagnostic.Code.PART_MISSING).size());
    }

    @Test
    void recognisesItsLayoutAndNotOthers() {
        SkillLevelStandardParser parser = new SkillLevelStandardParser();
        assertTrue(parser.recognise(SourceText.of("ab", WHOLE)) > 0.8);
        assertTrue(parser.recognise(SourceText.of("ab", CHAPTERS)) >= 0.5);
        assertTrue(parser.recognise(SourceText.of("ab", "工作领域\t工作任务\t工作技能\n甲\t乙\t1) 能丙 2) 能丁")) < 0.5);
    }

    @Property(tries = 60)
    void losesNothingOfATruncatedDocument(@ForAll @IntRange(min = 0, max = 1200) int length) {
        assertNothingLost(WHOLE.substring(0, Math.min(length, WHOLE.length())));
    }

    @Property(tries = 60)
    void losesNothingWhenLinesAreMissing(@ForAll List<@IntRange(min = 0, max = 50) Integer> missing) {
        String[] lines = WHOLE.split("\n");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            text.append(missing.contains(i) ? "" : lines[i] + "\n");
        }
        assertNothingLost(text.toString());
    }

    private static void assertNothingLost(String text) {
        ParsedDocument document = parse(text);
        assertNotNull(document.content());
        String out = Readings.everything(document);
        for (String line : text.split("\n")) {
            if (line.contains("\t") && !line.contains("工作") && !line.contains("....")) {
                for (String piece : Readings.pieces(line)) {
                    assertTrue(out.contains(piece), () -> piece + " was dropped");
                }
            }
        }
    }
}
