package org.guildmark.curriculum.coverage;

import static org.guildmark.curriculum.coverage.KiteStandard.course;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.guildmark.curriculum.coverage.HeatMap.Column;
import org.guildmark.curriculum.coverage.HeatMap.Row;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HeatMapTest {
    private static final List<CourseEmphases> THREE = List.of(
            course("A", List.of(), "P:frame-5-1", "P:frame-5-2", "M:conduct-1"),
            course("B", List.of(), "I:frame-5-1", "M:frame-5-3", "I:frame-5-known-1"),
            course("C", List.of(), "I:frame-5-4"));

    private static CoverageCalculation calculation(List<CourseEmphases> courses) {
        Scope scope = Scope.of(KiteStandard.standard(), "CN5", "paper", false, Set.of(), "?");
        return CoverageCalculation.prepare(scope, courses, List.of(), CoverageRules.STANDARD);
    }

    private static HeatMap map(List<CourseEmphases> courses, String heading, HeatMapWords words, int mostColumns) {
        CoverageCalculation calculation = calculation(courses);
        List<Column> labels = IntStream.range(0, courses.size())
                .mapToObj(i -> new Column("K-" + i, "风筝课程" + i))
                .toList();
        return HeatMap.of(
                heading,
                "kite-making CN5",
                calculation.coverage(),
                calculation.grid(mostColumns),
                labels,
                UnaryOperator.identity(),
                words);
    }

    private static Document parsed(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document document) {
        NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent())
                .toList();
    }

    @Test
    void cellsAreTheMeanCreditByEachCourseAlone() {
        List<double[]> rows = calculation(THREE).grid(10).rows("CN5", Figure.SKILL);
        assertArrayEquals(new double[] {1.4 / 4, 1.3 / 4, 0.3 / 4}, rows.get(0), 1e-12);
        assertArrayEquals(new double[] {0, 0, 0}, rows.get(1), 1e-12);
        assertArrayEquals(
                new double[] {0, 0.15, 0},
                calculation(THREE).grid(10).rows("CN5", Figure.THEORY).get(0),
                1e-12);
    }

    @Test
    void beyondTheLimitTheWeakestCoursesShareAColumn() {
        CourseGrid grid = calculation(THREE).grid(2);
        assertArrayEquals(new int[] {0}, grid.shown());
        assertEquals(2, grid.others());
        // B and C together: statement 1 at 0.3, 3 at 1, 4 at 0.3.
        assertArrayEquals(
                new double[] {1.4 / 4, 1.6 / 4}, grid.rows("CN5", Figure.SKILL).get(0), 1e-12);
    }

    @Test
    void saysWhatWasPutTogether() throws Exception {
        List<CourseEmphases> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            many.add(course("K" + i, List.of(), "M:frame-5-" + (1 + i % 4)));
        }
        HeatMap map = map(many, "many", HeatMapWords.ENGLISH, HeatMap.MOST_COLUMNS);
        assertEquals(HeatMap.MOST_COLUMNS, map.columns().size());
        String all = String.join(" ", texts(parsed(HeatMapSvg.draw(map))));
        assertTrue(all.contains("961 other courses"), all);
        assertTrue(all.contains("the 39 that cover most"), all);
    }

    @Test
    void drawsEveryNumberOnceAndMarksTheGap() throws Exception {
        HeatMap map = map(THREE, "风筝专业", HeatMapWords.CHINESE, 10);
        List<String> texts = texts(parsed(HeatMapSvg.draw(map)));
        assertTrue(
                texts.containsAll(List.of("风筝专业", "35", "33", "8", "60.0%", "40.0%", "4/4", "0/2")), texts.toString());
        // Once for the function without a course, once for the basic knowledge, once in the legend.
        assertEquals(3, texts.stream().filter("缺口"::equals).count());
        assertTrue(texts.stream().anyMatch(text -> text.contains("技能：加权覆盖率")));
        List<Integer> rows =
                map.sections().stream().map(section -> section.rows().size()).toList();
        assertEquals(List.of(2, 3), rows);
    }

    @Test
    void whatComesFromOutsideIsEscaped() throws Exception {
        String heading = "<script>alert('\"&\")</script>\u0000\u0008\ud83e\ude81\ud800 ]]>";
        String svg = HeatMapSvg.draw(map(THREE, heading, HeatMapWords.ENGLISH, 10));
        Document document = parsed(svg);
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertTrue(texts(document).contains("<script>alert('\"&\")</script>\ud83e\ude81 ]]>"));
    }

    @Test
    void isForPaperAndRefersToNothingOutside() throws Exception {
        String svg = HeatMapSvg.draw(map(THREE, "kites", HeatMapWords.ENGLISH, 10));
        Element root = parsed(svg).getDocumentElement();
        assertEquals("297mm", root.getAttribute("width"));
        assertEquals("210mm", root.getAttribute("height"));
        String[] box = root.getAttribute("viewBox").split(" ");
        assertEquals(297 / 210.0, Double.parseDouble(box[2]) / Double.parseDouble(box[3]), 1e-4);
        assertFalse(svg.contains("href") || svg.contains("<script") || svg.contains("@import"));
    }

    @Test
    void goesOnPageByPageWithHeads() throws Exception {
        HeatMap one = map(THREE, "kites", HeatMapWords.ENGLISH, 10);
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 90; i++) {
            rows.add(new Row("Function " + i, 0.01, 1, 2, 0.5, new double[] {0.5, 0, 0}));
        }
        HeatMap tall = new HeatMap(
                one.heading(),
                one.subheading(),
                one.figures(),
                one.columns(),
                List.of(new HeatMap.Section("Skill", rows)),
                one.notes(),
                one.words());
        Document document = parsed(HeatMapSvg.draw(tall));
        assertEquals("840mm", document.getDocumentElement().getAttribute("height"));
        assertEquals(4, texts(document).stream().filter("Function"::equals).count());
        assertEquals(90, texts(document).stream().filter("1/2"::equals).count());
    }

    @Test
    void everyTextStaysOnThePage() throws Exception {
        HeatMap map = map(THREE, "风筝专业", HeatMapWords.CHINESE, 10);
        Document document = parsed(HeatMapSvg.draw(map));
        NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", "text");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element text = (Element) nodes.item(i);
            double size = Double.parseDouble(text.getAttribute("font-size"));
            double width = TextLayout.width(text.getTextContent()) * size;
            double x = Double.parseDouble(text.getAttribute("x"));
            String anchor = text.getAttribute("text-anchor");
            double left = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
            assertTrue(left >= 0 && left + width <= 1123, text.getTextContent());
        }
    }
}
