package org.guildmark.catalog.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.guildmark.catalog.content.PlacedStatement;
import org.guildmark.catalog.crosswalk.CandidateRanking.Candidate;
import org.guildmark.catalog.document.DocumentParsers;
import org.guildmark.catalog.document.source.DocumentReader;
import org.guildmark.catalog.document.text.SourceText;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Candidates between two of the real documents, which are not part of the repository: the folder is given by
 * {@code GUILDMARK_STANDARDS}. Only figures are looked at here; that the first ones make sense, people judged.
 */
class CandidateDocumentsTest {
    private static final Logger LOG = Logger.getLogger(CandidateDocumentsTest.class);
    private static final String FOLDER = "GUILDMARK_STANDARDS";

    @Test
    void theLibraryIsComparedWithTheNationalStandardInLessThanASecond() throws Exception {
        List<ComparedStatement> library = read("business-english-course-competency-library");
        List<ComparedStatement> national = read("ecommerce-specialist-national-standard-2022");
        assertEquals(336, library.size());
        List<Candidate> found = rank(library, national);
        long start = System.nanoTime();
        assertEquals(found, rank(library, national));
        Duration warm = Duration.ofNanos(System.nanoTime() - start);
        long strong = found.stream().filter(one -> one.score() >= 0.5).count();
        long covered = found.stream().map(Candidate::from).distinct().count();
        LOG.infof(
                "%d x %d statements: %d candidates for %d of them, %d of 0.5 and more, in %d ms",
                library.size(), national.size(), found.size(), covered, strong, warm.toMillis());
        assertTrue(warm.toMillis() < 1000, () -> "took " + warm);
        assertTrue(strong >= 20 && covered >= 80, () -> strong + " strong, " + covered + " covered");
        TermWeights weights = new TermWeights(library, national);
        assertTrue(found.stream().limit(50).noneMatch(one -> SharedTerms.of(one.from(), one.to(), weights, 8)
                .isEmpty()));
    }

    private static List<Candidate> rank(List<ComparedStatement> from, List<ComparedStatement> to) {
        return new CandidateRanking(to, new TermWeights(from, to)).of(from, 0.3, 3);
    }

    /** The test is skipped, loudly, where the documents are not given. */
    private static List<ComparedStatement> read(String name) throws Exception {
        String folder = System.getenv(FOLDER);
        if (folder == null || !Files.isRegularFile(Path.of(folder, name + ".txt"))) {
            LOG.warnf("NOT TESTED: %s was not read, because %s is not set to a folder that holds it.", name, FOLDER);
            Assumptions.abort(FOLDER + " does not hold " + name);
        }
        Path file = Path.of(folder, name + ".txt");
        SourceText source = new DocumentReader()
                .read(Files.readAllBytes(file), file.getFileName().toString())
                .source();
        return ComparedStatement.allOf(PlacedStatement.allOf(
                DocumentParsers.recognise(source).orElseThrow().parse(source).content()));
    }
}
