package org.guildmark.catalog.document.ability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.EntryCondition;
import org.guildmark.catalog.content.EntryRequirement.Alternative;
import org.guildmark.catalog.content.Profile.DocumentStatus;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.content.Term;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

/** Each scar of the layout in an invented standard for beekeepers. */
class AbilityRequirementParserTest {
    static final String OPENING =
            """
            ICS XX. XXX. XX
            团 体 标 准
            T/BEES 012—2031
            养蜂人员职业能力要求
            Requirements for beekeepers
            2031-05-01 发布
            2031-06-01 实施
            蜜蜂协会 发布

            目 录

            前 言.....II
            1 范围.....1

            前 言

            养蜂人员职业能力要求

            1 范围

            本文件适用于各地蜂场。

            2 规范性引用文件

            GB/T 1234-2030 蜂箱 尺寸

            3 术语和定义

            3.1

            巢脾 comb

            蜂巢板

            蜜蜂用蜡做的六角形房间。

            [GB/T 1234-2030, 定义2.2]

            4 基本条件

            4.1 职业守则

            守则包括：

            - 爱护蜂群；
            - 不掺糖水。

            4.2 职业环境

            多在户外。

            5 工作能力要求

            5.1 工作内容

            5.1.1 蜂群照看

            内容包括：

            - 开箱检查，如看蜂王、看存蜜等；

            """;
    static final String JUNIOR =
            """
            5.2 初级养蜂人员工作要求

            5.2.1 学历及工作经验要求

            应满足以下条件之一：

            - 从事本职业或相关职业工作3年以上；
            - 本科及以上学历，实习期满。

            5.2.2 工作能力要求和相关知识要求

            表1 初级养蜂人员工作能力及相关知识要求

            职业功能\t工作内容\t工作能力要求\t相关知识要求
            1 蜂 群 照 看\t1.1 开箱检查\t1.1.1 能找到蜂王 1.1.2 能估算存蜜\t1.1.1 蜂王的样子
            2 蜂\t2.1 取蜜\t2.1.1 能割\t2.1.1 割蜜刀的用法

            职业功能\t工作内容\t工作能力要求\t相关知识要求
            \t\t蜜盖 2.1.2 能摇蜜\t2.1.2 摇蜜机的转速
            蜜采收\t2.2 装瓶\t2.2.1 能给瓶子贴签\t2.2.1 标签的内容

            """;
    static final String ANNEX =
            """
            附 录 A

            （资料性）

            养蜂等级与岗位、职位对照表

            养蜂职业能力等级\t岗位、职位
            初级职业能力\t养蜂员/蜂场组长
            """;

    private final AbilityRequirementParser parser = new AbilityRequirementParser();

    private ParsedDocument parse(String text) {
        return parser.parse(SourceText.of("0", text));
    }

    private static List<Diagnostic> of(ParsedDocument parsed, Code code) {
        return parsed.diagnostics().stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .toList();
    }

    private static List<TreeNode> functions(ParsedDocument parsed) {
        return parsed.content().tree().stream()
                .filter(node -> node.kind() == TreeNode.Kind.FUNCTION)
                .toList();
    }

    private static List<String> texts(TreeNode content, Statement.Kind kind) {
        return content.statements().stream()
                .filter(statement -> statement.kind() == kind)
                .map(statement -> statement.code() + " " + statement.text())
                .toList();
    }

    @Test
    void readsCoverTermsConductAndPositions() {
        StandardContent content = parse(OPENING + JUNIOR + ANNEX).content();
        assertEquals("养蜂人员职业能力要求", content.profile().title().zh());
        assertEquals("Requirements for beekeepers", content.profile().title().en());
        assertEquals("T/BEES 012—2031", content.profile().printedCode());
        assertEquals("2031", content.profile().edition());
        assertEquals("蜜蜂协会", content.profile().issuer());
        assertEquals("2031-06-01", content.profile().effectiveOn());
        assertEquals(DocumentStatus.ISSUED, content.profile().documentStatus());
        assertEquals("多在户外。", content.profile().occupation().environment());
        Term term = content.terms().get(0);
        assertEquals("comb", term.title().en());
        assertEquals(List.of("蜂巢板"), term.synonyms());
        assertEquals("蜜蜂用蜡做的六角形房间。", term.definition());
        assertTrue(term.source().startsWith("GB/T 1234-2030"));
        assertEquals(List.of("GB/T 1234-2030 蜂箱 尺寸"), content.normativeReferences());
        TreeNode conduct = content.tree().get(0);
        assertEquals("4.1", conduct.code());
        assertEquals(2, conduct.statements().size());
        assertEquals(Statement.Kind.ETHICS, conduct.statements().get(0).kind());
        assertEquals(CoversLower.UNSTATED, content.coversLower());
        assertEquals(
                List.of("养蜂员", "蜂场组长"),
                content.positions().stream()
                        .flatMap(position -> position.titles().stream())
                        .toList());
    }

    @Test
    void draftsForCommentsAreDrafts() {
        String draft = OPENING.replace("Requirements for", "（征求意见稿）\nRequirements for");
        assertEquals(
                DocumentStatus.DRAFT_FOR_COMMENTS,
                parse(draft + JUNIOR).content().profile().documentStatus());
    }

    @Test
    void splitsGluedItemsAndNumbersAbilitiesAndKnowledgeIndependently() {
        TreeNode content = functions(parse(OPENING + JUNIOR)).get(0).children().get(0);
        assertEquals(List.of("1.1.1 能找到蜂王", "1.1.2 能估算存蜜"), texts(content, Statement.Kind.SKILL));
        assertEquals(List.of("1.1.1 蜂王的样子"), texts(content, Statement.Kind.KNOWLEDGE));
        assertEquals("开箱检查，如看蜂王、看存蜜等", content.descriptor());
    }

    @Test
    void rejoinsTitlesAndStatementsThatAPageBreakCut() {
        ParsedDocument parsed = parse(OPENING + JUNIOR);
        List<TreeNode> functions = functions(parsed);
        assertEquals(
                List.of("蜂群照看", "蜂蜜采收"),
                functions.stream().map(node -> node.title().zh()).toList());
        TreeNode taking = functions.get(1).children().get(0);
        assertEquals(List.of("2.1.1 能割蜜盖", "2.1.2 能摇蜜"), texts(taking, Statement.Kind.SKILL));
        assertEquals(2, functions.get(1).children().size());
        assertEquals(2, of(parsed, Code.REJOINED).size());
        assertEquals(List.of(), of(parsed, Code.UNPLACED_TEXT));
    }

    @Test
    void aTitleCutTwiceIsCompletedFromAnotherLevelWithAFlag() {
        String middle = JUNIOR.replace("5.2", "5.3")
                .replace("初级", "中级")
                .replace("表1", "表2")
                .replace("2 蜂\t", "2 蜂蜜\t");
        String whole = JUNIOR.replace("2 蜂\t", "2 蜂蜜采收\t").replace("蜜采收\t2.2", "\t2.2");
        TreeNode cut = functions(parse(OPENING + whole + middle)).get(3);
        assertEquals("蜂蜜采收", cut.title().zh());
        assertEquals("title", cut.inferred().what());
    }

    @Test
    void readsEntryAlternativesAsRules() {
        List<Alternative> alternatives =
                parse(OPENING + JUNIOR).content().entryRequirements().get(0).alternatives();
        assertEquals(
                List.of(new EntryCondition.Work(36, true, null)),
                alternatives.get(0).conditions());
        assertEquals(
                new EntryCondition.Internship(null),
                alternatives.get(1).conditions().get(1));
        String odd = JUNIOR.replace("本科及以上学历，实习期满", "属牛的人，实习半年");
        ParsedDocument parsed = parse(OPENING + odd);
        assertEquals(1, of(parsed, Code.RULE_NOT_UNDERSTOOD).size());
        assertEquals(
                List.of(),
                parsed.content()
                        .entryRequirements()
                        .get(0)
                        .alternatives()
                        .get(1)
                        .conditions());
    }

    @Test
    void reportsNumberingAndMissingKnowledge() {
        String faults =
                JUNIOR.replace("1.1.2 能估算存蜜\t1.1.1 蜂王的样子", "1.1.3 能估算存蜜\t").replace("2.2.1 能给", "2.3.1 能给");
        ParsedDocument parsed = parse(OPENING + faults);
        assertEquals(1, of(parsed, Code.NUMBERING_GAP).size());
        assertEquals(1, of(parsed, Code.NUMBERING_FAULT).size());
        assertEquals(1, of(parsed, Code.SKILLS_WITHOUT_KNOWLEDGE).size());
        assertEquals(
                1,
                of(
                                parse(OPENING + JUNIOR.replace("\t1.1.1 能找到蜂王 1.1.2 能估算存蜜\t1.1.1 蜂王的样子", "\t\t")),
                                Code.EMPTY_CONTENT)
                        .size());
    }

    @Test
    void aTableThatEndsTheDocumentMayBeCutOff() {
        assertEquals(1, of(parse(OPENING + JUNIOR.strip()), Code.TRUNCATED).size());
        assertEquals(0, of(parse(OPENING + JUNIOR + ANNEX), Code.TRUNCATED).size());
        assertTrue(of(parse("只有一句话"), Code.PART_MISSING).size() >= 2);
        assertNull(parse("").content().profile().title().zh());
    }

    @Test
    void recognisesTheLayoutAndNoOther() {
        assertTrue(parser.recognise(SourceText.of("0", OPENING + JUNIOR)) >= 0.9);
        assertTrue(parser.recognise(SourceText.of("0", "养蜂员\n国家职业技能标准\n职业功能\t工作内容\t技能要求\t相关知识要求")) < 0.5);
    }
}
