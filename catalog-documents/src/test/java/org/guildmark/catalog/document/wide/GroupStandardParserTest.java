package org.guildmark.catalog.document.wide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Profile.DocumentStatus;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.ParsedDocument;
import org.guildmark.catalog.document.text.Readings;
import org.guildmark.catalog.document.text.SourceText;
import org.guildmark.catalog.document.text.Widths;
import org.junit.jupiter.api.Test;

class GroupStandardParserTest {
    private static final String TABLES = GardenStandard.JUNIOR + GardenStandard.MIDDLE;

    private static ParsedDocument parse(String text) {
        return new GroupStandardParser().parse(SourceText.of("ab", text));
    }

    private static final ParsedDocument GARDEN = parse(GardenStandard.WHOLE);

    @Test
    void readsEveryTaskInSpiteOfLostAndShiftedCells() {
        assertEquals(
                List.of(
                        "JUNIOR [ting-yuan, ting-yuan.shi-nei] 调查准备 / 测光: 1 能读光表 | 2 能记下光照数值 | 3 能画光图",
                        "JUNIOR [ting-yuan, ting-yuan.shi-nei] 调查准备 / 选盆: 1 能量盆 | 2 能洗盆",
                        "JUNIOR [ting-yuan, ting-yuan.shi-wai] 调查准备 / 测雨: 1 能读雨量 | 2 能报雨量",
                        "JUNIOR [ting-yuan, ting-yuan.shi-nei] 栽种养护 / 浇水: 1 能浇花 | 2 能控水",
                        "JUNIOR [ting-yuan, ting-yuan.shi-nei] 栽种养护 / 剪枝: 1 能剪枝",
                        "JUNIOR [ting-yuan, ting-yuan.shi-wai] 栽种养护 / 浇水: 1 能引水 | 2 能排水 | 4 能蓄水 | 4 能放水",
                        "JUNIOR [ting-yuan] 记录 / 写日志: 1 能写日志",
                        "JUNIOR [pen-zai-a2] 换土 / 备土: ",
                        "JUNIOR [pen-zai-a2] 换土 / 筛土: 1 能筛土",
                        "JUNIOR [pen-zai-a2] 盆栽用花展布置 / 摆花: 能把花摆得好看",
                        "MIDDLE [ting-yuan, ting-yuan.shi-nei] 调查准备 / 测光: 1 能选光表",
                        "MIDDLE [ting-yuan, ting-yuan.shi-wai] 调查准备 / 测雨: ",
                        "MIDDLE [ting-yuan, ting-yuan.shi-wai] 调查准备 / 记雨: 1 能核对雨量 | 2 能画雨图 | 3 能讲解雨图",
                        "MIDDLE [ting-yuan, ting-yuan.shi-nei] 栽种养护 / 浇水: 1 能设计浇水",
                        "MIDDLE [ting-yuan, ting-yuan.shi-nei] 栽种养护 / 剪枝: 1 能造型",
                        "MIDDLE [ting-yuan, ting-yuan.shi-wai] 栽种养护 / 浇水: 1 能设计沟渠 | 2 能维护沟渠",
                        "MIDDLE [ting-yuan] 记录 / 写日志: 1 能审日志",
                        "MIDDLE [pen-zai-a2] 换土 / 筛土: 1 能配土",
                        "MIDDLE [pen-zai-a2] 花展布置 / 摆花: 1 能策展 | 2 能布展"),
                Readings.tasks(GARDEN));
    }

    @Test
    void flagsWhateverItInferred() {
        TreeNode survey = area("MIDDLE", "调查准备");
        assertEquals("tracks", survey.children().get(0).inferred().what());
        assertTrue(survey.children().get(0).provenance().confidence() < 1);
        assertNull(survey.children().get(1).inferred(), "the direction is printed beside this task");
        assertEquals("start", area("MIDDLE", "栽种养护").inferred().what());
        assertEquals(
                "tracks", area("MIDDLE", "栽种养护").children().get(2).inferred().what());
        assertNull(area("JUNIOR", "栽种养护").inferred());
        assertEquals(
                6,
                Readings.diagnostics(GARDEN, Diagnostic.Code.INFERRED).stream()
                        .filter(each ->
                                each.excerpt() != null && !each.message().startsWith("optional"))
                        .count());
    }

    @Test
    void marksOptionalAreasOfTheLineThatListsThem() {
        assertTrue(area("MIDDLE", "花展布置").optional());
        assertFalse(area("MIDDLE", "换土").optional());
        assertFalse(area("JUNIOR", "记录").optional());
    }

    @Test
    void learnsLinesAndDirectionsFromTheDocument() {
        assertEquals(
                List.of(
                        new Track("ting-yuan", Track.Kind.LINE, Text.zh("庭院"), null),
                        new Track("ting-yuan.shi-nei", Track.Kind.DIRECTION, Text.zh("室内"), "ting-yuan"),
                        new Track("ting-yuan.shi-wai", Track.Kind.DIRECTION, Text.zh("室外"), "ting-yuan"),
                        new Track("pen-zai-a2", Track.Kind.LINE, Text.zh("盆栽A2"), null)),
                GARDEN.content().tracks());
    }

    @Test
    void reportsGapsRepeatsAndEmptyTasks() {
        assertEquals(
                1, Readings.diagnostics(GARDEN, Diagnostic.Code.NUMBERING_GAP).size());
        assertEquals(
                1,
                Readings.diagnostics(GARDEN, Diagnostic.Code.NUMBERING_REPEAT).size());
        assertEquals(
                List.of("备土", "测雨"),
                Readings.diagnostics(GARDEN, Diagnostic.Code.EMPTY_CONTENT).stream()
                        .map(Diagnostic::excerpt)
                        .collect(Collectors.toList()));
        assertEquals(1, Readings.diagnostics(GARDEN, Diagnostic.Code.REJOINED).size());
        assertEquals(0, Readings.diagnostics(GARDEN, Diagnostic.Code.TRUNCATED).size());
    }

    @Test
    void readsTheChaptersBesideTheTables() {
        var content = GARDEN.content();
        assertEquals(
                new Text("园艺养护职业技能等级标准", "Professional skill level standard of garden care"),
                content.profile().title());
        assertEquals("T/ABC 12—2031", content.profile().printedCode());
        assertEquals("2031", content.profile().edition());
        assertEquals("2031-05-XX", content.profile().issuedOn());
        assertEquals("2031-06-XX", content.profile().effectiveOn());
        assertEquals("某某园艺协会", content.profile().issuer());
        assertEquals(DocumentStatus.DRAFT_FOR_COMMENTS, content.profile().documentStatus());
        assertEquals(new CoversLower(true, "3.1"), content.coversLower());
        assertEquals(
                List.of("JUNIOR", "MIDDLE"),
                content.levels().stream().map(l -> l.code()).toList());
        assertEquals("garden care", content.terms().get(0).title().en());
        assertEquals(List.of("园林", "园艺"), content.audiences().get(0).majors());
        assertEquals("中职", content.audiences().get(0).schoolKind());
        assertEquals(List.of("浇水助理", "剪枝助理", "换盆助理"), content.positions().get(0).titles());
        assertTrue(content.positions().get(0).open());
        assertEquals("庭院", content.positions().get(0).context());
        TreeNode basics = content.tree().get(0);
        assertEquals("4.1.1", basics.children().get(0).statements().get(0).code());
        assertEquals(
                List.of("植物学", "土壤学", "修剪", "嫁接", "农药、化肥及种子知识"),
                basics.children().get(1).statements().stream()
                        .map(s -> s.text())
                        .toList());
        assertEquals(
                "肯吃苦。",
                content.tree().get(1).children().get(0).statements().get(0).text());
    }

    @Test
    void readsTablesWithoutLinesAndDirections() {
        ParsedDocument plain =
                parse("表1 面点（高级）\n工作领域\t工作任务\t工作技能\n和面\t称量\t1) 能称粉 2) 能称水\n\t揉面\t1) 能揉面\n蒸制\t上笼\t1) 能上笼");
        assertEquals(
                List.of("SENIOR [] 和面 / 称量: 1 能称粉 | 2 能称水", "SENIOR [] 和面 / 揉面: 1 能揉面", "SENIOR [] 蒸制 / 上笼: 1 能上笼"),
                Readings.tasks(plain));
        assertEquals(List.of(), plain.content().tracks());
    }

    @Test
    void saysWhereTheTablesStop() {
        String cut = GardenStandard.CHAPTERS + GardenStandard.JUNIOR.strip();
        ParsedDocument document = parse(cut);
        assertEquals(
                1, Readings.diagnostics(document, Diagnostic.Code.TRUNCATED).size());
        assertTrue(document.diagnostics().stream()
                .anyMatch(d ->
                        d.code() == Diagnostic.Code.PART_MISSING && d.message().contains("MIDDLE")));
    }

    @Test
    void recognisesItsLayoutAndNotOthers() {
        GroupStandardParser parser = new GroupStandardParser();
        assertTrue(parser.recognise(SourceText.of("ab", GardenStandard.WHOLE)) > 0.8);
        assertTrue(parser.recognise(SourceText.of("ab", "工作领域\t工作任务\t职业技能要求\n1. 甲\t1.1 乙\t1.1.1 能丙 1.1.2 能丁")) < 0.5);
        assertEquals(0, parser.recognise(SourceText.of("ab", "今天天气很好。")));
    }

    @Property(tries = 60)
    void neverThrowsOnATruncatedDocument(@ForAll @IntRange(min = 0, max = 2000) int length) {
        String text = GardenStandard.WHOLE.substring(0, Math.min(length, GardenStandard.WHOLE.length()));
        assertNothingLost(text);
    }

    @Property(tries = 60)
    void losesNothingWhenLinesAreMissing(@ForAll List<@IntRange(min = 0, max = 90) Integer> missing) {
        String[] lines = GardenStandard.WHOLE.split("\n");
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
            boolean row =
                    line.contains("\t") && Arrays.stream(TABLES.split("\n")).anyMatch(whole -> whole.startsWith(line));
            if (row && !line.contains("工作")) {
                for (String piece : Readings.pieces(line)) {
                    assertTrue(out.contains(piece), () -> piece + " was dropped");
                }
            }
        }
    }

    private static TreeNode area(String level, String title) {
        return GARDEN.content().tree().stream()
                .filter(node -> level.equals(node.level())
                        && Widths.folded(title).equals(node.title().zh()))
                .findFirst()
                .orElseThrow();
    }
}
