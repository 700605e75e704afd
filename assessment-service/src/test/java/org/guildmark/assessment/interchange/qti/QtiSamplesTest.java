package org.guildmark.assessment.interchange.qti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.guildmark.assessment.interchange.qti.Diagnostic.Severity;
import org.guildmark.assessment.item.content.Interaction;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.RichText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The packages under samples: kinds, scores and what is refused. */
class QtiSamplesTest {
    private static final QtiReading OLD = QtiSamples.sample("2.1");
    private static final QtiReading NEW = QtiSamples.sample("3.0");

    @ParameterizedTest
    @CsvSource({
        "opening-time, SINGLE_CHOICE, 1",
        "green-tea-water, TRUE_FALSE, 1",
        "brake-parts, MULTIPLE_CHOICE, 2",
        "refund-steps, ORDERING, 1",
        "tea-and-vessel, MATCHING, 2",
        "notice-gaps, MATCHING, 3",
        "gear-word, FILL_IN, 1",
        "capital-letter, FILL_IN, 1",
        "guest-letter, ESSAY, 1",
        "wrong-word, SINGLE_CHOICE, 1",
        "stock-sheet, ESSAY, 1",
        "find-the-window, SINGLE_CHOICE, 1",
        "spoke-length, NUMERIC, 2",
        "store-round, CASE, 4",
        "price-tag, TRUE_FALSE, 10",
        "waste-bins, MATCHING, 2.5",
        "order-word, FILL_IN, 1",
        "order-essay, SHORT_ANSWER, 4",
        "two-places, MULTIPLE_CHOICE, 2"
    })
    void kindAndMaximum(String identifier, ItemKind kind, BigDecimal maximum) {
        ReadItem item = item(identifier);
        assertTrue(item.accepted(), () -> identifier + " " + item.diagnostics());
        assertEquals(kind, item.content().kind());
        assertEquals(0, maximum.compareTo(item.maximumScore()), () -> "maximum " + item.maximumScore());
    }

    @ParameterizedTest
    @CsvSource({
        "opening-time, RESPONSE=B, 1",
        "opening-time, RESPONSE=A, 0",
        "brake-parts, RESPONSE=pad|cable, 2",
        "brake-parts, RESPONSE=pad, 1",
        "brake-parts, RESPONSE=pad|chain, 0",
        "brake-parts, RESPONSE=pad|cable|chain, 1",
        "brake-parts, RESPONSE=pad|cable|bell, 0",
        "brake-parts, '', 0",
        "refund-steps, RESPONSE=check|agree|pay, 1",
        "refund-steps, RESPONSE=agree|check|pay, 0",
        "tea-and-vessel, RESPONSE=G glass|O gaiwan|P pot, 2",
        "tea-and-vessel, RESPONSE=G glass|O pot, 1",
        "notice-gaps, RESPONSE=open G1|closed G2, 3",
        "notice-gaps, RESPONSE=closed G2|late G1, 1",
        "notice-gaps, RESPONSE=late G1, 0",
        "gear-word, RESPONSE=D, 1",
        "capital-letter, RESPONSE=Longjing, 1",
        "capital-letter, RESPONSE=longjing, 0.5",
        "capital-letter, RESPONSE=LONGJING, 0",
        "capital-letter, RESPONSE=dragon well, 1",
        "wrong-word, RESPONSE=B, 1",
        "find-the-window, RESPONSE=145 75, 1",
        "find-the-window, RESPONSE=20 20, 0",
        "spoke-length, RESPONSE=26.54, 2",
        "spoke-length, RESPONSE=26.6, 0",
        "store-round, P1.STATE=dry;P2.AIR=cool;P2.PLACE=cellar, 4",
        "store-round, P2.AIR=cool;P2.PLACE=the cellar, 2.5",
        "price-tag, RESPONSE=true, 10",
        "waste-bins, RESPONSE=A x|C y, 1.5",
        "order-word, RESPONSE=Jasmine, 1",
        "order-word, RESPONSE=oolong, 0",
        "two-places, RESPONSE=30 70|150 75, 2",
        "two-places, RESPONSE=30 70|31 71, 1"
    })
    void scores(String identifier, String answers, BigDecimal expected) {
        BigDecimal score = QtiSamples.score(item(identifier).content(), answers);
        assertEquals(0, expected.compareTo(score), () -> identifier + " " + answers + " scores " + score);
    }

    @ParameterizedTest
    @CsvSource({
        "refused-slider, INTERACTION_NOT_SUPPORTED, sliderInteraction, 10",
        "refused-adaptive, ADAPTIVE_NOT_SUPPORTED, assessmentItem, 2",
        "refused-partial-order, RESPONSE_PROCESSING_NOT_SUPPORTED, responseIf, 17",
        "missing, FILE_MISSING, resource, 0",
        "refused-pci, INTERACTION_NOT_SUPPORTED, qti-portable-custom-interaction, 6"
    })
    void refusesAndSaysWhere(String identifier, String code, String element, int line) {
        ReadItem item = item(identifier);
        assertFalse(item.accepted());
        Diagnostic error = item.diagnostics().stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .findFirst()
                .orElseThrow();
        assertEquals(code, error.code());
        assertEquals(element, error.element());
        assertTrue(line == 0 ? error.line() > 1 : error.line() == line, () -> "line " + error.line());
    }

    @Test
    void everyFileOfTheManifestIsAnsweredFor() {
        assertEquals(18, OLD.items().size());
        assertEquals(14, OLD.items().stream().filter(ReadItem::accepted).count());
        assertEquals(6, NEW.items().size());
        assertEquals(5, NEW.items().stream().filter(ReadItem::accepted).count());
    }

    @Test
    void keepsPlacesInSentencesAndLeavesOthersAtTheEnd() {
        ItemContent gear = item("gear-word").content();
        assertTrue(gear.stem().contains("<span data-response=\"RESPONSE\"></span>."), gear::stem);
        ItemContent opening = item("opening-time").content();
        assertEquals("茶艺馆十点开门，谁负责核对备用金？", RichText.plain(opening.stem()));
        assertFalse(opening.stem().contains("data-response"), opening::stem);
        Interaction.Choice choice = (Interaction.Choice) opening.interactions().get(0);
        assertEquals("选出一项。", choice.prompt());
        assertFalse(choice.shuffle(), "one option must stay at the end");
    }

    @Test
    void aPromptAloneBecomesTheStem() {
        ItemContent parts = item("brake-parts").content();
        assertEquals("Which of these belong to a rim brake?", parts.stem());
        assertEquals("", ((Interaction.Choice) parts.interactions().get(0)).prompt());
    }

    @Test
    void severalQuestionsBecomeACaseWithPartsOfTheirOwnWorth() {
        ItemContent round = item("store-round").content();
        assertEquals("<p>Tea keeps where no light falls on it.</p>", round.stem());
        assertEquals(
                List.of(ItemKind.SINGLE_CHOICE, ItemKind.FILL_IN),
                round.parts().stream().map(it -> it.content().kind()).toList());
        assertEquals("Dry shelves keep the leaves.", round.explanation());
    }

    @Test
    void readsDifficultyTimeAndAlignment() {
        ItemMetadata metadata = item("brake-parts").metadata();
        assertEquals(new BigDecimal("0.7"), metadata.difficulty());
        assertEquals(90, metadata.expectedSeconds());
        assertEquals(List.of(UUID.fromString("0192f0c4-7a11-7b1c-9a55-3d1f8f0a2b01")), metadata.statementIds());
    }

    @Test
    void keepsPicturesThatItemsShow() {
        Interaction.SelectPoint point = (Interaction.SelectPoint)
                item("find-the-window").content().interactions().get(0);
        Media media = OLD.media().get(point.image().substring("media:".length()));
        assertNotNull(media);
        assertEquals("shop-front.png", media.fileName());
        assertEquals("image/png", media.mediaType());
        assertTrue(item("price-tag").content().stem().contains("<img src=\"media:"));
        assertEquals(1, NEW.media().size());
    }

    @Test
    void keepsRemarksForScorersAndSaysWhatItLeavesOut() {
        ReadItem letter = item("guest-letter");
        Interaction.ExtendedText text =
                (Interaction.ExtendedText) letter.content().interactions().get(0);
        assertEquals("<p>Three points: apology, reason, offer.</p>", text.modelAnswer());
        assertNull(letter.content().explanation());
        assertEquals(List.of("RUBRIC_LEFT_OUT"), QtiSamples.codes(letter.diagnostics()));
    }

    @Test
    void writesSharedTextsIntoTheStem() {
        assertTrue(item("order-essay").content().stem().contains("A pot of jasmine tea"));
        assertTrue(QtiSamples.codes(item("order-word").diagnostics()).contains("STIMULUS_WRITTEN_IN"));
    }

    private static ReadItem item(String identifier) {
        QtiReading reading = NEW.items().stream().anyMatch(it -> it.identifier().equals(identifier)) ? NEW : OLD;
        return QtiSamples.item(reading, identifier);
    }
}
