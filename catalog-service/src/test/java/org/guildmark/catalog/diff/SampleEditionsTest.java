package org.guildmark.catalog.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.content.StandardContent;
import org.guildmark.catalog.document.DocumentParsers;
import org.guildmark.catalog.document.source.DocumentReader;
import org.guildmark.catalog.document.text.SourceText;
import org.junit.jupiter.api.Test;

/** The two sample editions of one standard differ as their README says. */
class SampleEditionsTest {
    @Test
    void fromTheFirstEditionOfTheTeaShopToTheSecond() throws Exception {
        List<StatementChange> changes = EditionDiff.between(
                content("tea-shop-host-national-standard-2024.txt"),
                content("tea-shop-host-national-standard-2025.txt"));
        assertEquals(
                new TreeSet<>(Set.of(
                        "ADDED null > CN5 SKILL 3.2.3",
                        "ADDED null > CN5 KNOWLEDGE 3.2.2",
                        "REMOVED CN4 SKILL 3.2.2 > null",
                        "REWORDED CN5 SKILL 2.1.1 > CN5 SKILL 2.1.1",
                        "MOVED CN4 SKILL 1.1.3 > CN4 SKILL 4.1.3",
                        "RELEVELLED CN4 SKILL 2.2.2 > CN3 SKILL 2.1.3")),
                changes.stream()
                        .map(change -> change.kind() + " " + name(change.before()) + " > " + name(change.after()))
                        .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(6, changes.size());
    }

    private static String name(PlacedStatement placed) {
        return placed == null
                ? null
                : placed.level().code() + " " + placed.statement().kind() + " "
                        + placed.statement().code();
    }

    private static StandardContent content(String sample) throws Exception {
        byte[] bytes = Files.readAllBytes(Path.of("../samples/standards").resolve(sample));
        SourceText source = new DocumentReader().read(bytes, sample).source();
        return DocumentParsers.recognise(source).orElseThrow().parse(source).content();
    }
}
