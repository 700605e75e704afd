package org.guildmark.catalog.document.national;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.guildmark.catalog.content.CoversLower;
import org.guildmark.catalog.content.Level;
import org.guildmark.catalog.content.Profile;
import org.guildmark.catalog.content.StandardKind;
import org.guildmark.catalog.content.Statement.Kind;
import org.guildmark.catalog.content.TreeNode;
import org.guildmark.catalog.document.Diagnostic;
import org.guildmark.catalog.document.Diagnostic.Code;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

/** The layout of the family, read from invented standards. */
class NationalStandardParserTest {
    private static final String COURT = "gong-deng-jiang";
    private static final String REVOLVING = "zou-ma-deng-jiang";

    private final NationalFixture lanterns = NationalFixture.parsed(NationalFixture.withWorkTypes());

    @Test
    void recognisesTheFamilyAndNoOther() {
        NationalStandardParser parser = new NationalStandardParser();
        assertEquals(StandardKind.NATIONAL_OCCUPATIONAL_STANDARD, parser.kind());
        assertEquals(1, parser.recognise(source(NationalFixture.withWorkTypes())));
        String cut = NationalFixture.withWorkTypes().split("2\\. 基本要求")[0];
        assertTrue(parser.recognise(source(cut)) >= 0.5, "a standard that was cut off in its first chapter");
        assertTrue(parser.recognise(source("1 范围\n\n2 规范性引用文件\n\n国家职业技能标准\n\n工作任务 技能要求\n")) < 0.5);
        assertEquals(0, parser.recognise(source("")));
    }

    @Test
    void readsTheProfile() {
        Profile profile = lanterns.document().content().profile();
        assertEquals("纸灯匠", profile.title().zh());
        assertEquals("2031", profile.edition());
        assertEquals("虚构工艺局", profile.issuer());
        assertEquals("9-88-77-66", profile.printedCode());
        assertEquals(Profile.DocumentStatus.ISSUED, profile.documentStatus());
        assertEquals(Profile.TextAccess.SIGNED_IN, profile.rights().textAccess());
        Profile.Occupation occupation = profile.occupation();
        assertEquals("9-88-77-66", occupation.code());
        assertEquals("纸灯匠", occupation.title().zh(), "without footnote mark and full stop");
        assertEquals("把竹篾和棉纸做成各式灯笼的人员。", occupation.definition());
        assertEquals("通风的作坊。", occupation.environment());
        assertEquals("手稳眼准,耐得住性子。", occupation.abilityTraits());
        assertEquals("不限。", occupation.schooling());
        assertEquals(List.of("竹编匠", "剪纸匠", "裱糊匠"), occupation.relatedOccupations());
        assertTrue(occupation.relatedOpen());
    }

    @Test
    void readsADraftForComments() {
        NationalFixture draft =
                NationalFixture.parsed(NationalFixture.withWorkTypes().replace("(2031 年版)", "(征求意见稿)"));
        assertEquals(
                Profile.DocumentStatus.DRAFT_FOR_COMMENTS,
                draft.document().content().profile().documentStatus());
        assertNull(draft.document().content().profile().edition());
    }

    @Test
    void readsLevelsLowestFirstWithTrainingHours() {
        List<Level> levels = lanterns.document().content().levels();
        assertEquals(
                List.of("CN5", "CN4", "CN3"), levels.stream().map(Level::code).toList());
        assertEquals(
                List.of(31, 42, 53), levels.stream().map(Level::trainingHours).toList());
        assertEquals(new CoversLower(true, "3"), lanterns.document().content().coversLower());
    }

    @Test
    void doesNotClaimThatHigherLevelsCoverLowerOnesWhereNothingSaysSo() {
        String silent = NationalFixture.withWorkTypes().replace(", 高级别涵\n盖低级别的要求", "");
        assertEquals(
                CoversLower.UNSTATED,
                NationalFixture.parsed(silent).document().content().coversLower());
    }

    @Test
    void readsBasicRequirementsAsSections() {
        assertEquals(
                List.of("2.1", "2.1.1", "2.1.2", "2.2", "2.2.1", "2.2.2"),
                lanterns.nodes(TreeNode.Kind.SECTION).stream()
                        .map(TreeNode::code)
                        .toList());
        assertEquals(2, lanterns.statements(Kind.ETHICS).size());
        TreeNode lore = lanterns.nodes(TreeNode.Kind.SECTION).get(4);
        assertNull(lore.level());
        assertEquals(
                List.of("1 灯笼的来历和各地叫法。", "2 灯笼的种类。", "3 灯笼的节令。"),
                NationalFixture.lines(lore, Kind.BASIC_KNOWLEDGE),
                "an item over two lines, a page number between two items");
    }

    @Test
    void keepsSkillsAndKnowledgeApart() {
        TreeNode content = lanterns.content("CN5", "1.1");
        assertEquals("竹篾挑选", content.title().zh());
        assertEquals(List.of("1.1.1 能按灯形挑选竹篾", "1.1.2 能剔除虫蛀的竹篾"), NationalFixture.lines(content, Kind.SKILL));
        assertEquals(List.of("1.1.1 竹篾的产地", "1.1.2 竹篾的老嫩"), NationalFixture.lines(content, Kind.KNOWLEDGE));
        assertEquals(List.of(), content.tracks());
        assertEquals(List.of(), lanterns.function("CN5", "1").tracks());
        assertEquals(1, content.provenance().confidence());
    }

    @Test
    void mergesTheFunctionThatANewPageRepeats() {
        TreeNode function = lanterns.function("CN5", "2");
        assertEquals("扎骨", function.title().zh());
        assertEquals(
                List.of("2.1", "2.2", "2.3", "2.4"),
                function.children().stream().map(TreeNode::code).toList());
        assertEquals(List.of(COURT, REVOLVING), function.tracks());
    }

    @Test
    void givesContentsTheWorkTypesOfThePrintedLabels() {
        assertEquals(List.of(COURT), lanterns.content("CN5", "2.1").tracks());
        assertNull(lanterns.content("CN5", "2.1").inferred());
        assertEquals(List.of(REVOLVING), lanterns.content("CN5", "2.3").tracks());
        assertEquals(List.of(REVOLVING), lanterns.content("CN5", "2.4").tracks());
        assertEquals(List.of(COURT), lanterns.function("CN4", "1").tracks());
        assertEquals(List.of(), lanterns.content("CN3", "1.1").tracks(), "the level is not divided");
    }

    @Test
    void infersTheLostBorderBetweenTwoLabelsAndSaysSo() {
        TreeNode doubtful = lanterns.content("CN5", "2.2");
        assertEquals(List.of(COURT), doubtful.tracks());
        assertEquals("tracks", doubtful.inferred().what());
        assertTrue(doubtful.provenance().confidence() < 1);
        assertEquals(1, lanterns.diagnostics(Code.INFERRED).size());
    }

    @Test
    void rejoinsARowThatAPageCut() {
        TreeNode cut = lanterns.content("CN4", "1.2");
        assertEquals(
                List.of("1.2.1 能把纸绷平", "1.2.2 能在转角处把纸剪开再搭接", "1.2.3 能补破洞"), NationalFixture.lines(cut, Kind.SKILL));
        assertEquals(List.of("1.2.1 绷纸的手法", "1.2.2 搭接的宽窄"), NationalFixture.lines(cut, Kind.KNOWLEDGE));
        assertEquals(List.of(COURT), cut.tracks());
        assertTrue(cut.statements().get(1).provenance().confidence() < 1);
        assertFalse(lanterns.diagnostics(Code.REJOINED).isEmpty());
    }

    @Test
    void readsAStandardWithoutWorkTypes() {
        NationalFixture plain = NationalFixture.parsed(NationalFixture.withoutWorkTypes());
        assertEquals(List.of(), plain.document().content().tracks());
        assertEquals(4, plain.nodes(TreeNode.Kind.FUNCTION).size());
        assertEquals("糊面", plain.function("CN5", "2").title().zh(), "a title on the line of its number");
        assertTrue(plain.nodes().stream().allMatch(node -> node.tracks().isEmpty()));
        assertEquals(List.of(), plain.diagnostics(Code.INFERRED));
    }

    @Test
    void listsWhatFindsNoPlace() {
        NationalFixture odd = NationalFixture.parsed(NationalFixture.withWorkTypes()
                .replace("1. 5　 职业环境条件", "一段不属于任何条款的话\n\n1. 5　 职业环境条件")
                .replace("1. 8　 培训参考学时", "1. 8　 行业禁忌\n\n忌风。\n\n1. 8　 培训参考学时"));
        assertTrue(odd.diagnostics(Code.UNPLACED_TEXT).stream()
                .anyMatch(diagnostic ->
                        diagnostic.excerpt() != null && diagnostic.excerpt().contains("忌风。")));
    }

    @Test
    void tellsOfAForewordThatTheModelHasNoPlaceFor() {
        Diagnostic foreword = lanterns.diagnostics(Code.UNPLACED_TEXT).get(0);
        assertEquals(Diagnostic.Severity.INFO, foreword.severity());
        assertEquals(7, foreword.fromLine());
    }

    @Test
    void endsWithASummary() {
        List<Diagnostic> diagnostics = lanterns.document().diagnostics();
        Diagnostic last = diagnostics.get(diagnostics.size() - 1);
        assertEquals(Code.SUMMARY, last.code());
        assertTrue(last.message().contains("SKILL=14"), last.message());
        assertNotNull(lanterns.document().content().assessmentScheme());
    }

    private static SourceText source(String text) {
        return SourceText.of("0".repeat(64), text);
    }
}
