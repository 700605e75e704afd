package org.guildmark.catalog.crosswalk;

import static org.guildmark.catalog.KiteContent.content;
import static org.guildmark.catalog.KiteContent.function;
import static org.guildmark.catalog.KiteContent.skill;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.guildmark.catalog.KiteContent;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.Statement;
import org.guildmark.catalog.crosswalk.CandidateRanking.Candidate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Similarity of invented requirements. */
class CandidateRankingTest {
    private static final double ANY = 0.0001;

    private static List<ComparedStatement> under(String title, String... texts) {
        Statement[] statements =
                Arrays.stream(texts).map(text -> skill(null, text)).toArray(Statement[]::new);
        return ComparedStatement.allOf(PlacedStatement.allOf(
                KiteContent.of(function(title, "JUNIOR", content(title, "JUNIOR", List.of(), statements)))));
    }

    private static List<Candidate> rank(List<ComparedStatement> from, List<ComparedStatement> to, double minScore) {
        return new CandidateRanking(to, new TermWeights(from, to)).of(from, minScore, 10);
    }

    private static Terms terms(String text) {
        return Terms.of(List.of(text), UnaryOperator.identity());
    }

    private static String text(Candidate candidate) {
        return candidate.to().placed().statement().text();
    }

    @Test
    void wordsAreFoundInChineseAndLatinWithoutWidthOrCase() {
        assertTrue(terms("能用竹子扎制风筝骨架").words().containsAll(List.of("竹子", "风筝", "骨架")));
        assertEquals(terms("excel 表格").words(), terms("ＥＸＣＥＬ　表格").words());
        assertTrue(terms("Answers e-mail politely").words().containsAll(List.of("answers", "mail", "politely")));
        assertEquals(terms("风筝骨架"), terms("风 筝 骨架"));
        assertFalse(terms("，。、（）").words().contains("，。"));
    }

    @Test
    void aPairDoesNotStraddleTwoWordsNorHoldAParticle() {
        assertFalse(terms("结果进行").pairs().contains("果进"));
        assertFalse(terms("竹子的骨架").pairs().contains("子的"));
        assertTrue(terms("风筝").pairs().contains("风筝"));
    }

    @Test
    void equalWordingScoresOneWhateverItsWidthAndBlanks() {
        List<ComparedStatement> from = under("做风筝", "能用 Ａ 号竹篾（细）扎骨架", "能放飞");
        List<Candidate> found = rank(from, under("做灯笼", "能用A号竹篾(细)扎骨架"), ANY);
        assertEquals(1, found.get(0).score());
        assertTrue(found.get(0).equalWording());
        assertTrue(found.stream().skip(1).noneMatch(Candidate::equalWording));
    }

    @Test
    void theMatterCountsMoreThanThePhrasing() {
        List<ComparedStatement> to = under("卖茶", "能根据顾客要求进行送货", "竹篾的挑选与削制", "能根据顾客要求进行结账");
        List<Candidate> found = rank(under("做风筝", "能根据图样要求进行竹篾挑选"), to, ANY);
        assertEquals("竹篾的挑选与削制", text(found.get(0)));
    }

    @Test
    void titlesDecideBetweenEqualsButMakeNoCandidate() {
        List<ComparedStatement> from = under("灯笼裱糊", "能挑选纸张");
        List<ComparedStatement> to = Stream.concat(
                        under("开店收银", "会挑选纸张").stream(), under("灯笼裱糊", "会挑选纸张", "会点蜡烛").stream())
                .toList();
        List<Candidate> found = rank(from, to, ANY);
        assertEquals(2, found.size());
        assertEquals("灯笼裱糊", found.get(0).to().placed().path().get(0).title().zh());
        assertTrue(found.get(0).score() > found.get(1).score());
    }

    @Test
    void aTermOfEverybodySaysNothing() {
        String[] many = IntStream.range(0, 200)
                .mapToObj(i -> "整理工具" + Integer.toString(i, 36) + "xyz")
                .toArray(String[]::new);
        assertEquals(List.of(), rank(under("收工", "整理工具qqq"), under("收摊", many), ANY));
    }

    @Test
    void onlyTheBestOfAStatementAreKept() {
        List<ComparedStatement> from = under("做风筝", "竹篾挑选", "绢面裱糊");
        List<ComparedStatement> to = under("做灯笼", "竹篾挑选一", "竹篾挑选二", "竹篾挑选三", "绢面裱糊一");
        List<Candidate> found = new CandidateRanking(to, new TermWeights(from, to)).of(from, ANY, 2);
        assertEquals(3, found.size());
        assertEquals(2, found.stream().filter(one -> one.from() == from.get(0)).count());
    }

    @ParameterizedTest
    @CsvSource({"能判断风力等级并放飞, 风力等级的划分, 风力", "能填写出货单, 出货单的种类, 出货单", "Uses a kite winder, Kite winder types, winder"})
    void whatIsSharedIsShown(String one, String other, String term) {
        List<ComparedStatement> from = under("放风筝", one);
        List<ComparedStatement> to = under("送货", other);
        List<String> shared = SharedTerms.of(from.get(0), to.get(0), new TermWeights(from, to), 8);
        assertTrue(shared.contains(term), shared::toString);
        assertTrue(shared.stream().noneMatch("能"::equals));
    }

    @Property(tries = 200)
    void aScoreIsAShareAndTheSameFromBothSides(
            @ForAll("texts") List<String> ones, @ForAll("texts") List<String> others) {
        List<ComparedStatement> from = under("做风筝", ones.toArray(String[]::new));
        List<ComparedStatement> to = under("做灯笼", others.toArray(String[]::new));
        List<Candidate> there = rank(from, to, 0);
        List<Candidate> back = rank(to, from, 0);
        assertEquals(there.size(), back.size());
        for (Candidate one : there) {
            assertTrue(one.score() >= 0 && one.score() <= 1, () -> "" + one.score());
            assertEquals(
                    1,
                    back.stream()
                            .filter(other -> other.from() == one.to() && other.to() == one.from())
                            .filter(other -> other.score() == one.score())
                            .count());
        }
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.of("竹篾", "风筝", "灯笼", "能", "的", "挑选", "骨架", "kite ", "，", "Ａ4纸")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }
}
