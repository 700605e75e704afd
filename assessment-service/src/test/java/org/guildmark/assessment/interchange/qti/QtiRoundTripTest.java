package org.guildmark.assessment.interchange.qti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.guildmark.assessment.item.content.ContentRules;
import org.guildmark.assessment.item.content.ItemContent;
import org.guildmark.assessment.item.content.ItemKind;
import org.guildmark.assessment.item.content.Scorer;
import org.junit.jupiter.api.Test;

/** What is written and read again asks the same and scores the same. */
class QtiRoundTripTest {
    private static final UUID STATEMENT = UUID.fromString("0192f0c4-7a11-7b1c-9a55-3d1f8f0a2b01");

    @Property(tries = 150)
    void keepsContentAndScores(@ForAll long seed, @ForAll ItemKind kind) throws IOException {
        GeneratedItems generated = new GeneratedItems(seed);
        ItemContent content = generated.content(kind);
        assertEquals(List.of(), ContentRules.check(content), "the generated item must be one that the bank takes");
        ReadItem read = again(content);
        assertTrue(read.accepted(), () -> read.diagnostics().toString());
        for (int attempt = 0; attempt < 5; attempt++) {
            Map<String, List<String>> answers = generated.answers(content);
            assertEquals(
                    Scorer.score(content, answers).fraction(),
                    Scorer.score(read.content(), answers).fraction(),
                    () -> content + " answered by " + answers);
        }
        if (kind == ItemKind.CASE) {
            // parts are worth their marks in the file, so raw points of a part are scaled
            assertEquals(content.parts().size(), read.content().parts().size());
            for (int index = 0; index < content.parts().size(); index++) {
                ItemContent.Part before = content.parts().get(index);
                ItemContent.Part after = read.content().parts().get(index);
                assertEquals(before.content().stem(), after.content().stem());
                assertEquals(before.content().kind(), after.content().kind());
                assertEquals(0, before.marks().compareTo(after.marks()));
            }
            assertEquals(content.stem(), read.content().stem());
            assertEquals(content.explanation(), read.content().explanation());
        } else {
            assertEquals(content, read.content());
        }
        boolean summed = kind == ItemKind.CASE || kind == ItemKind.PRACTICAL_TASK;
        BigDecimal marks = summed ? Stems.rawMaximum(content) : new BigDecimal("5.5");
        assertEquals(0, marks.compareTo(read.maximumScore()));
        assertEquals(List.of(STATEMENT), read.metadata().statementIds());
        assertEquals(new BigDecimal("0.35"), read.metadata().difficulty());
        assertEquals(75, read.metadata().expectedSeconds());
    }

    @Test
    void samplesKeepTheirScoresWhenWrittenAsNewerVersion() throws IOException {
        for (String sample : List.of("2.1", "3.0")) {
            QtiReading reading = QtiSamples.sample(sample);
            for (ReadItem item : reading.items()) {
                if (item.accepted()) {
                    ReadItem read = again(item.content(), reading);
                    assertTrue(read.accepted(), () -> item.identifier() + read.diagnostics());
                    assertEquals(item.content(), read.content(), item.identifier());
                }
            }
        }
    }

    @Test
    void givesEveryItemAFileOfItsOwn() throws IOException {
        ItemContent content = new GeneratedItems(1).content(ItemKind.ORDERING);
        List<WrittenItem> items =
                List.of(item("A/1", content), item("a/1", content), item("", content), item("题", content));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(List.of(), QtiWriter.write(items, sha -> GeneratedItems.PICTURE, out));
        QtiReading reading = QtiReader.read(out.toByteArray(), Limits.DEFAULT);
        assertEquals(
                List.of("A_1", "a_1_2", "item_", "题"),
                reading.items().stream().map(ReadItem::identifier).toList());
    }

    @Test
    void leavesOutWhatHasNoPictureAndSaysSo() throws IOException {
        ItemContent content =
                QtiSamples.item(QtiSamples.sample("2.1"), "find-the-window").content();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Diagnostic> diagnostics = QtiWriter.write(List.of(item("x", content)), sha -> null, out);
        assertEquals(List.of("MEDIA_MISSING"), QtiSamples.codes(diagnostics));
        assertTrue(QtiReader.read(out.toByteArray(), Limits.DEFAULT).items().isEmpty());
    }

    private static ReadItem again(ItemContent content) throws IOException {
        return again(content, null);
    }

    private static ReadItem again(ItemContent content, QtiReading media) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<Diagnostic> diagnostics = QtiWriter.write(
                List.of(item("q-1", content)),
                sha -> media == null ? GeneratedItems.PICTURE : media.media().get(sha),
                out);
        assertEquals(List.of(), diagnostics);
        QtiReading reading = QtiReader.read(out.toByteArray(), Limits.DEFAULT);
        assertEquals(List.of(), reading.diagnostics());
        return reading.items().get(0);
    }

    private static WrittenItem item(String identifier, ItemContent content) {
        return new WrittenItem(
                identifier, content, new BigDecimal("5.5"), 75, new BigDecimal("0.35"), List.of(STATEMENT));
    }
}
