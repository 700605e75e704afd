package org.guildmark.assessment.interchange.qti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.guildmark.assessment.item.content.Scoring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which items say how they score. Rules are written short: {@code V} is the response, {@code C} its key. */
class QtiProcessingTest {
    private static final String CHOICE =
            "<responseDeclaration identifier='R' cardinality='multiple' baseType='identifier'>"
                    + "<correctResponse><value>A</value><value>B</value></correctResponse>"
                    + "<mapping defaultValue='-1'><mapEntry mapKey='A' mappedValue='1'/><mapEntry mapKey='B' mappedValue='2'/>"
                    + "<mapEntry mapKey='Z' mappedValue='5'/></mapping></responseDeclaration>";
    private static final String CHOICE_BODY = "<p>Q</p><choiceInteraction responseIdentifier='R' maxChoices='0'>"
            + "<simpleChoice identifier='A'>a</simpleChoice><simpleChoice identifier='B'>b</simpleChoice>"
            + "<simpleChoice identifier='C'>c</simpleChoice></choiceInteraction>";
    private static final String NUMBER = "<responseDeclaration identifier='R' cardinality='single' baseType='float'>"
            + "<correctResponse><value>200</value></correctResponse></responseDeclaration>";
    private static final String TEXT = "<responseDeclaration identifier='R' cardinality='single' baseType='string'>"
            + "<correctResponse><value>Tea</value></correctResponse></responseDeclaration>";
    private static final String ENTRY_BODY = "<p>Q <textEntryInteraction responseIdentifier='R'/></p>";

    private static ReadItem item(String declarations, String body, String processing) {
        String rules = processing
                .replaceAll("V(?![a-z])", "<variable identifier='R'/>")
                .replace("C:", "<correct identifier='R'/>")
                .replace("MAP", "<mapResponse identifier='R'/>")
                .replace("S=", "<setOutcomeValue identifier='SCORE'>")
                .replace("=S", "</setOutcomeValue>")
                .replace("%", "<variable identifier='SCORE'/>")
                .replace("IF(", "<responseCondition><responseIf>")
                .replace(")ELSE(", "</responseIf><responseElse>")
                .replace(")FI", "</responseIf></responseCondition>")
                .replace(")ESLE", "</responseElse></responseCondition>")
                .replaceAll("#([0-9.-]+)", "<baseValue baseType='float'>$1</baseValue>")
                .replaceAll("@(\\w+)", "<baseValue baseType='identifier'>$1</baseValue>")
                .replaceAll("~(\\w+)", "<baseValue baseType='string'>$1</baseValue>");
        return QtiSamples.single("<assessmentItem identifier='i' title='t' adaptive='false' timeDependent='false'>"
                + declarations
                + "<outcomeDeclaration identifier='SCORE' cardinality='single' baseType='float'/><itemBody>" + body
                + "</itemBody>" + rules + "</assessmentItem>");
    }

    private static String inline(String rules) {
        return "<responseProcessing>" + rules + "</responseProcessing>";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://www.imsglobal.org/question/qti_v2p0/rptemplates/match_correct | R=A,B | 1",
                "http://www.imsglobal.org/question/qti_v2p2/rptemplates/match_correct.xml | R=B,A | 1",
                "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml | R=A | 0",
                "https://www.imsglobal.org/question/qti_v3p0/rptemplates/CC2_match.xml | R=A,B | 1",
                "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/CC2_match_basic.xml | R=A,B | 1",
                "http://www.imsglobal.org/question/qti_v2p1/rptemplates/map_response | R=A,B | 3",
                "http://www.imsglobal.org/question/qti_v2p1/rptemplates/CC2_map_response | R=B,C | 1"
            })
    void templatesOfEveryVersion(String uri, String answers, BigDecimal expected) {
        ReadItem item = item(CHOICE, CHOICE_BODY, "<responseProcessing template='" + uri + "'/>");
        assertScore(item, answers, expected);
        assertTrue(QtiSamples.codes(item.diagnostics()).contains("TEMPLATE_OTHER_RESPONSE"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IF(<match>VC:</match>S=#3=S)FI | R=A,B | 3",
                "IF(<match>C:V</match>S=#3=S)ELSE(S=#0=S)ESLE | R=A | 0",
                "IF(<and><not><isNull>V</isNull></not><match>VC:</match></and>S=#1=S)FI | R=A,B | 1",
                "S=MAP=S | R=A,C | 0",
                "S=<sum>%MAP</sum>=S | R=A,B | 3",
                "IF(<isNull>V</isNull>S=#0=S)ELSE(S=MAP=S)ESLE | R=B | 2",
                "IF(<not><isNull>V</isNull></not>S=MAP=S)FI | R=B | 2",
                "S=<product>#2 MAP</product>=S | R=A,B | 6",
                "S=<divide>MAP#2</divide>=S | R=A,B | 1.5",
                "S=MAP=S IF(<lt>%#0</lt>S=#0=S)FI | R=C | 0",
                "S=MAP=S IF(<gt>%#2</gt>S=#2=S)FI | R=A,B | 2",
                "S=<min><max>MAP#0</max>#1</min>=S | R=A,B | 1",
                "S=<max>#0 MAP</max>=S | R=C | 0",
                "IF(<member>@A V</member>S=<sum>%#1</sum>=S)FI IF(<member>@C V</member>S=<sum>%#-1</sum>=S)FI | R=A,B | 1",
                "IF(<match>V<multiple>@A @C</multiple></match>S=#1=S)FI | R=C,A | 1"
            })
    void choicesScoredByRules(String rules, String answers, BigDecimal expected) {
        assertScore(item(CHOICE, CHOICE_BODY, inline(rules)), answers, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IF(<equal>VC:</equal>S=#1=S)FI | R=200.0 | 1",
                "IF(<match>VC:</match>S=#1=S)FI | R=200.1 | 0",
                "IF(<equal toleranceMode='absolute' tolerance='2'>VC:</equal>S=#1=S)FI | R=198 | 1",
                "IF(<equal toleranceMode='absolute' tolerance='0 2'>VC:</equal>S=#1=S)FI | R=199 | 0",
                "IF(<equal toleranceMode='relative' tolerance='5 10'>VC:</equal>S=#1=S)FI | R=219 | 1",
                "IF(<equal toleranceMode='relative' tolerance='5 10'>VC:</equal>S=#1=S)FI | R=189 | 0",
                "IF(<equal toleranceMode='absolute' tolerance='2' includeUpperBound='false'>VC:</equal>S=#1=S)FI | R=202 | 0",
                "IF(<and><gte>V#190</gte><lte>V#205</lte></and>S=#1=S)FI | R=190 | 1",
                "IF(<and><gt>V#190</gt><lt>V#205</lt></and>S=#1=S)FI | R=190 | 0"
            })
    void numbersScoredByRules(String rules, String answers, BigDecimal expected) {
        ReadItem item = item(NUMBER, ENTRY_BODY, inline(rules));
        assertScore(item, answers, expected);
        assertEquals("NUMERIC", item.content().kind().name());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IF(<match>VC:</match>S=#1=S)FI | R=tea | 0",
                "IF(<stringMatch caseSensitive='false'>VC:</stringMatch>S=#1=S)FI | R=TEA | 1",
                "IF(<or><match>VC:</match><match>V~Cha</match></or>S=#1=S)FI | R=Cha | 1",
                "IF(<match>VC:</match>S=#1=S</responseIf><responseElseIf><match>V~Cha</match>S=#0.5=S</responseElseIf></responseCondition> | R=Cha | 0.5",
                "IF(<match>V~Cha</match>S=#2=S)ELSE(S=#1=S)ESLE | R=Tee | 1"
            })
    void textsScoredByRules(String rules, String answers, BigDecimal expected) {
        assertScore(item(TEXT, ENTRY_BODY, inline(rules)), answers, expected);
    }

    @Test
    void whiteSpaceByWhichAFileIsIndentedIsNoPartOfAKey() {
        ReadItem item = item(
                TEXT.replace("<value>Tea</value>", "<value>\n\t\tTea\n\t</value>"),
                ENTRY_BODY,
                inline("IF(<match>VC:</match>S=#1=S)FI"));
        assertEquals(
                List.of("Tea"), item.content().interactions().get(0).scoring().correct());
        assertScore(item, "R=Tea", BigDecimal.ONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"R=S N,N S | 3", "R=S S | -1", "R=S N,S S | 0", "R=N N | 0"})
    void aPairMayJoinTheSameIdentifierOfBothSets(String answers, BigDecimal expected) {
        String choices = "<simpleMatchSet><simpleAssociableChoice identifier='S'"
                + " matchMax='2'>%s</simpleAssociableChoice><simpleAssociableChoice identifier='N'"
                + " matchMax='2'>%s</simpleAssociableChoice></simpleMatchSet>";
        String declared = "<responseDeclaration identifier='R' cardinality='multiple' baseType='directedPair'><mapping"
                + " defaultValue='0'><mapEntry mapKey='S N' mappedValue='1'/><mapEntry mapKey='N S'"
                + " mappedValue='2'/><mapEntry mapKey='S S' mappedValue='-1'/></mapping></responseDeclaration>";
        String body = "<matchInteraction responseIdentifier='R' maxAssociations='4'><prompt>Which tool is kept"
                + " where?</prompt>"
                + choices.formatted("saw", "nail puller") + choices.formatted("shelf", "north wall")
                + "</matchInteraction>";
        assertScore(item(declared, body, inline("S=MAP=S")), answers, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IF(<substring>~T V</substring>S=#1=S)FI",
                "IF(<patternMatch pattern='T.*'>V</patternMatch>S=#1=S)FI",
                "S=<random>V</random>=S",
                "S=#1=S IF(<match>VC:</match>S=#2=S)FI",
                "S=<mapResponse identifier='OTHER'/>=S",
                "IF(<isNull>V</isNull>S=#1=S)FI",
                "<exitResponse/>",
                "<lookupOutcomeValue identifier='SCORE'>V</lookupOutcomeValue>",
                "IF(<match>VC:</match>S=<baseValue>many</baseValue>=S)FI"
            })
    void refusesWhatItCannotFollow(String rules) {
        ReadItem item = item(TEXT, ENTRY_BODY, inline(rules));
        assertFalse(item.accepted());
        assertEquals(List.of("RESPONSE_PROCESSING_NOT_SUPPORTED"), QtiSamples.codes(item.diagnostics()));
    }

    @Test
    void refusesTemplatesOfOthersAndResponsesJudgedTogether() {
        ReadItem other = item(TEXT, ENTRY_BODY, "<responseProcessing template='http://example.org/half_points'/>");
        assertFalse(other.accepted());
        assertTrue(QtiSamples.codes(other.diagnostics()).contains("RESPONSE_PROCESSING_NOT_SUPPORTED"));
        ReadItem both = item(
                TEXT + TEXT.replace("'R'", "'R2'"),
                ENTRY_BODY + ENTRY_BODY.replace("'R'", "'R2'"),
                inline(
                        "IF(<and><match>VC:</match><match><variable identifier='R2'/><correct identifier='R2'/></match></and>S=#1=S)FI"));
        assertEquals(List.of("RESPONSE_PROCESSING_NOT_SUPPORTED"), QtiSamples.codes(both.diagnostics()));
    }

    @Test
    void worthOfAnswersThatNobodyCanGiveIsLeftOut() {
        ReadItem item = item(CHOICE, CHOICE_BODY, inline("S=MAP=S"));
        assertTrue(QtiSamples.codes(item.diagnostics()).contains("MAP_KEY_IMPOSSIBLE"));
        assertEquals(2, item.content().interactions().get(0).scoring().map().size());
    }

    @Test
    void withoutRulesAHumanReads() {
        ReadItem item = item(CHOICE, CHOICE_BODY, "");
        assertTrue(item.accepted());
        assertEquals(
                Scoring.Method.MANUAL,
                item.content().interactions().get(0).scoring().method());
        assertEquals(List.of("SCORED_BY_HAND"), QtiSamples.codes(item.diagnostics()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<value>A</value> | <value>X</value> | KEY_NOT_AMONG_OPTIONS",
                "<correctResponse><value>A</value><value>B</value></correctResponse> | '' | KEY_MISSING",
                "baseType='identifier' | '' | RESPONSE_OF_OTHER_TYPE",
                "baseType='identifier' | baseType='string' | RESPONSE_OF_OTHER_TYPE",
                "cardinality='multiple' | cardinality='record' | RESPONSE_OF_OTHER_TYPE",
                "identifier='R' | identifier='OTHER' | RESPONSE_NOT_DECLARED"
            })
    void refusesDeclarationsThatDoNotFit(String was, String is, String code) {
        ReadItem item = item(CHOICE.replace(was, is), CHOICE_BODY, inline("IF(<match>VC:</match>S=#1=S)FI"));
        assertFalse(item.accepted());
        assertTrue(QtiSamples.codes(item.diagnostics()).contains(code), () -> item.diagnostics()
                .toString());
    }

    private static void assertScore(ReadItem item, String answers, BigDecimal expected) {
        assertTrue(item.accepted(), () -> item.diagnostics().toString());
        BigDecimal score = QtiSamples.score(item.content(), answers.replace(',', '|'));
        assertEquals(0, expected.compareTo(score), () -> "scores " + score + " by " + item.content());
    }
}
