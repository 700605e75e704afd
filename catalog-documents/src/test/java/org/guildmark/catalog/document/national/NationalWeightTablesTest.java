package org.guildmark.catalog.document.national;

import static org.guildmark.catalog.document.national.NationalFacts.content;
import static org.guildmark.catalog.document.national.NationalFacts.function;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Text;
import org.guildmark.catalog.content.Track;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.content.WeightTable;
import org.guildmark.catalog.content.WeightTable.Weight;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.text.LineClaims;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

/** Invented tables for the 编绳工, in the layout of the family. */
class NationalWeightTablesTest {
    private static final List<Track> TRACKS = List.of(
            new Track("hand", Track.Kind.WORK_TYPE, Text.zh("手工绳"), null),
            new Track("machine", Track.Kind.WORK_TYPE, Text.zh("机织绳"), null));

    private final List<Diagnostic> diagnostics = new ArrayList<>();
    private final List<TreeNode> tree = new ArrayList<>();
    private LineClaims claims;

    private List<WeightTable> read(String text, List<Track> tracks, String... levels) {
        SourceText source = SourceText.of("0".repeat(64), text);
        claims = new LineClaims(source);
        List<Level> known = Arrays.stream(levels)
                .map(name -> Level.printedAs(name).orElseThrow())
                .toList();
        return NationalWeightTables.read(source.lines(), claims, diagnostics, tree, known, tracks);
    }

    private void has(String title, String... levelsAndTracks) {
        for (int i = 0; i < levelsAndTracks.length; i += 2) {
            List<TreeNode> contents = Stream.of(levelsAndTracks[i + 1].split("\\+"))
                    .map(track -> content("CN5", track))
                    .toList();
            tree.add(function(title, levelsAndTracks[i], contents));
        }
    }

    private static String shown(WeightTable table) {
        StringBuilder shown = new StringBuilder(table.component() + " " + table.level() + " " + table.track() + ":");
        for (Weight weight : table.weights()) {
            shown.append(' ').append(weight.element().zh()).append('=').append(weight.percent());
        }
        return shown.toString();
    }

    private static List<String> shown(List<WeightTable> tables) {
        return tables.stream().map(NationalWeightTablesTest::shown).toList();
    }

    private List<Code> codes() {
        return diagnostics.stream().map(Diagnostic::code).toList();
    }

    @Test
    void withoutWorkTypesEveryLevelIsAColumn() {
        has("选料", "CN3", "", "CN2", "");
        has("编结与收口", "CN3", "", "CN2", "", "CN1", "");
        has("传授技艺", "CN1", "");
        List<WeightTable> tables = read(
                """
                4. 权重表
                4.1 理论知识权重表
                技能等级
                项目
                三级/
                高级工
                (%)
                二级/技师
                (%)
                一级/高级技师(%)
                基本
                要求
                职业道德 5 5 5
                基础知识 22.5 15 5
                相关知识要求
                选料 30 40 －
                编结
                与收口 42.5 40 40
                传授技艺 — — 50
                合计 100 100 100
                4.2 操作技能权重表
                项目 三级/高级工(%) 二级/技师(%) 一级/高级技师(%)
                选料 40% 30% —
                编结 60% 70% 60%
                与收口
                传授技艺
                ― ― 40
                合计 100 100 100
                """,
                List.of(), "三级", "二级", "一级");
        assertEquals(
                List.of(
                        "THEORY CN3 null: 职业道德=5 基础知识=22.5 选料=30 编结与收口=42.5",
                        "THEORY CN2 null: 职业道德=5 基础知识=15 选料=40 编结与收口=40",
                        "THEORY CN1 null: 职业道德=5 基础知识=5 编结与收口=40 传授技艺=50",
                        "SKILL CN3 null: 选料=40 编结与收口=60",
                        "SKILL CN2 null: 选料=30 编结与收口=70",
                        "SKILL CN1 null: 编结与收口=60 传授技艺=40"),
                shown(tables));
        assertEquals("4.2", tables.get(3).clause());
        assertEquals(
                WeightTable.ElementKind.ETHICS, tables.get(0).weights().get(0).kind());
        assertEquals(
                WeightTable.ElementKind.BASIC_KNOWLEDGE,
                tables.get(0).weights().get(1).kind());
        assertEquals(List.of(), codes());
        assertEquals(List.of(), claims.unplaced());
    }

    private static final String TWO_TRACKS =
            """
            4.2 技能要求权重表
            技能等级
            项目
            四级/中级工(%)
            三级/高级工(%)
            手
            工
            绳
            机
            织
            绳
            手工绳
            机织绳
            """;

    @Test
    void mergedCellsAreFoundByTheTreeAndTheSums() {
        has("选料", "CN4", "hand", "CN3", "");
        has("编结", "CN4", "hand+machine", "CN3", "");
        List<WeightTable> tables = read(
                TWO_TRACKS
                        + """
                        选料 30 — 40
                        17
                        续表
                        技能等级
                        项目
                        编结 70 100 60
                        合计 100 100
                        """,
                TRACKS,
                "四级",
                "三级");
        assertEquals(
                List.of(
                        "SKILL CN4 hand: 选料=30 编结=70",
                        "SKILL CN4 machine: 编结=100",
                        "SKILL CN3 hand: 选料=40 编结=60",
                        "SKILL CN3 machine: 选料=40 编结=60"),
                shown(tables));
        assertEquals(List.of(Code.PART_MISSING), codes(), "only the theory table is missing");
        assertEquals(1, claims.unplaced().size(), "the page number is the caller's to know");
    }

    @Test
    void ofSeveralLayoutsTheOtherTablesPatternIsPreferredAndTheCellsAreFlagged() {
        has("选料", "CN4", "hand+machine", "CN3", "hand+machine");
        has("编结", "CN4", "hand+machine", "CN3", "hand+machine");
        String theory = TWO_TRACKS.replace("4.2 技能要求", "4.1 理论知识") + "选料 40 60 40\n编结 60 40 60\n合计 100 100\n";
        String upperDiffers = TWO_TRACKS + "选料 50 50 60 40\n编结 50 50 40 60\n合计 100 100\n";
        List<WeightTable> tables = read(theory + upperDiffers, TRACKS, "四级", "三级");
        assertEquals(
                List.of(
                        "THEORY CN4 hand: 选料=40 编结=60",
                        "THEORY CN4 machine: 选料=40 编结=60",
                        "THEORY CN3 hand: 选料=60 编结=40",
                        "THEORY CN3 machine: 选料=40 编结=60"),
                shown(tables.subList(0, 4)));
        assertNull(tables.get(0).weights().get(0).ambiguous());
        assertEquals(
                List.of(new BigDecimal(40), new BigDecimal(60)),
                tables.get(1).weights().get(0).ambiguous().alternatives());
        assertEquals(
                List.of(new BigDecimal(60), new BigDecimal(40)),
                tables.get(2).weights().get(0).ambiguous().alternatives());
        assertEquals(List.of(Code.WEIGHT_AMBIGUOUS), codes());

        String lowerDiffers = TWO_TRACKS + "选料 40 60 50 50\n编结 60 40 50 50\n合计 100 100\n";
        List<WeightTable> other = read(theory + lowerDiffers, TRACKS, "四级", "三级");
        assertEquals("THEORY CN4 machine: 选料=60 编结=40", shown(other.get(1)));
    }

    @Test
    void aCellThatMayBeAbsentNamesThatAmongItsAlternatives() {
        has("选料", "CN4", "hand+machine", "CN3", "hand+machine");
        has("编结", "CN4", "hand+machine", "CN3", "hand+machine");
        List<WeightTable> tables = read(TWO_TRACKS + "选料 100 — 100\n编结 — 100 —\n合计 100 100\n", TRACKS, "四级", "三级");
        assertEquals(List.of("SKILL CN4 machine: 选料=100"), shown(tables.subList(1, 2)));
        assertEquals(
                Arrays.asList(new BigDecimal(100), null),
                tables.get(1).weights().get(0).ambiguous().alternatives());
    }

    @Test
    void aLayoutThatNothingSatisfiesIsNotInvented() {
        has("选料", "CN4", "hand+machine", "CN3", "");
        has("编结", "CN4", "", "CN3", "");
        List<WeightTable> tables = read(TWO_TRACKS + "选料 30 45 40\n编结 60 55 70\n合计 100 100\n", TRACKS, "四级", "三级");
        assertEquals(List.of(), tables);
        assertEquals(List.of(Code.PART_MISSING, Code.WEIGHT_UNSOLVED), codes());
        assertEquals(Diagnostic.Severity.ERROR, diagnostics.get(1).severity());
    }

    @Test
    void aWrongSumIsKeptAsPrintedAndTold() {
        has("选料", "CN5", "", "CN4", "");
        has("编结", "CN5", "");
        List<WeightTable> tables = read("4.2 技能要求权重表\n选料 30 100\n编结 60 —\n合计 90 100\n", List.of(), "五级", "四级");
        assertEquals(List.of("SKILL CN5 null: 选料=30 编结=60", "SKILL CN4 null: 选料=100"), shown(tables));
        assertEquals(List.of(Code.WEIGHT_SUM, Code.PART_MISSING, Code.WEIGHT_SUM), codes());
        assertTrue(diagnostics.get(2).message().contains("sums to 90 in column CN5"));
    }

    @Test
    void aWeightWithoutContentIsKeptAsPrintedAndTold() {
        has("选料", "CN5", "");
        has("编结", "CN5", "", "CN4", "");
        List<WeightTable> tables = read("4.2 技能要求权重表\n选料 40 30\n编结 60 70\n合计 100 100\n", List.of(), "五级", "四级");
        assertEquals("SKILL CN4 null: 选料=30 编结=70", shown(tables.get(1)));
        assertEquals(List.of(Code.PART_MISSING, Code.SOURCE_FAULT), codes());
    }

    @Test
    void aTableCutOffIsTold() {
        has("选料", "CN5", "");
        has("编结", "CN5", "");
        assertEquals(List.of(), read("4.2 技能要求权重表\n选料 40", List.of(), "五级", "四级"));
        assertEquals(List.of(Code.TRUNCATED, Code.PART_MISSING, Code.WEIGHT_UNSOLVED), codes());
        diagnostics.clear();
        assertEquals(List.of(), read("4.1 理论知识权重表\n4.2 技能要求权重表", List.of(), "五级"));
        assertEquals(List.of(Code.PART_MISSING, Code.PART_MISSING), codes());
    }

    @Test
    void aRowOfAnUnknownElementCountsAndIsTold() {
        has("选料", "CN5", "");
        List<WeightTable> tables = read("4.2 技能要求权重表\n选料 60\n打磨 40\n合计 100\n", List.of(), "五级");
        assertEquals(List.of("SKILL CN5 null: 选料=60 打磨=40"), shown(tables));
        assertEquals(List.of(Code.SOURCE_FAULT, Code.PART_MISSING), codes());
    }

    @Test
    void aTableForEachWorkTypeIsRead() {
        has("选料", "CN5", "hand+machine");
        has("编结", "CN5", "hand");
        List<WeightTable> tables =
                read("4.2 技能要求权重表\n4.2.1 手工绳\n选料 60\n编结 40\n合计 100\n4.2.2 机织绳\n选料 100\n编结 —\n合计 100\n", TRACKS, "五级");
        assertEquals(List.of("SKILL CN5 hand: 选料=60 编结=40", "SKILL CN5 machine: 选料=100"), shown(tables));
        assertEquals("4.2.2", tables.get(1).clause());
    }

    @Test
    void endlessLinesAreNoRows() {
        has("选料", "CN5", "");
        String numbers = "1 ".repeat(200_000);
        List<WeightTable> tables =
                read("4.2 技能要求权重表\n" + "1.".repeat(200_000) + "\n选料 100\n合计 100\n" + numbers + "x", List.of(), "五级");
        assertEquals(List.of("SKILL CN5 null: 选料=100"), shown(tables));
        assertEquals(2, claims.unplaced().size());
    }
}
