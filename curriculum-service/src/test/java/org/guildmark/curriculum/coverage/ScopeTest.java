package org.guildmark.curriculum.coverage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.guildmark.curriculum.coverage.Requirements.Level;
import org.guildmark.curriculum.coverage.Requirements.Required;
import org.guildmark.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
    private static final Requirements KITES = KiteStandard.standard();
    private static final Requirements UNSTATED = new Requirements(
            "kites", false, KITES.levels(), List.of(), KITES.functions(), untracked(), KITES.weightTables());

    private static List<Required> untracked() {
        return KITES.statements().stream()
                .map(each -> new Required(each.id(), each.kind(), each.function(), each.level(), List.of(), null))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "5, paper, false, 400, INVALID_PARAMETER, ?level",
                "５, paper, false, 400, INVALID_PARAMETER, ?level",
                "CN1, paper, false, 422, UNKNOWN_LEVEL, ?level",
                "CN5, bamboo, false, 422, UNKNOWN_TRACK, ?track",
                "CN5, -, false, 422, TRACK_REQUIRED, ?track",
                "-, -, false, 422, TRACK_REQUIRED, ?track",
                "-, paper, true, 422, LEVEL_REQUIRED, ?level",
            })
    void refuses(String level, String track, boolean cumulative, int status, String code, String pointer) {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> Scope.of(KITES, level, track, cumulative, Set.of(), "?"));
        assertEquals(status, refused.status());
        assertEquals(code, refused.code());
        assertEquals(pointer, refused.errors().get(0).pointer());
    }

    @Test
    void refusesCumulativeWhereTheStandardDoesNotSaySo() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> Scope.of(UNSTATED, "CN4", null, true, Set.of(), "/target/"));
        assertEquals("LEVELS_NOT_CUMULATIVE", refused.code());
        assertEquals(422, refused.status());
        assertEquals("/target/cumulative", refused.errors().get(0).pointer());
    }

    @Test
    void namesTheLevelsThatThereAre() {
        ProblemException refused =
                assertThrows(ProblemException.class, () -> Scope.of(KITES, "JUNIOR", "paper", false, Set.of(), "?"));
        assertTrue(refused.detail().contains("CN5, CN4"), refused.detail());
    }

    @Test
    void aLevelWithoutTracksNeedsNone() {
        assertEquals(
                "CN5", Scope.of(UNSTATED, "CN5", null, false, Set.of(), "?").level());
    }

    @ParameterizedTest
    @CsvSource({
        "paper, CN5, 'frame-5, paint-5-paper'",
        "silk, CN5, 'frame-5, paint-5-silk'",
        "silk.large, CN5, 'frame-5, paint-5-silk'",
        "silk.large, CN4, 'frame-4, fly-4'",
        "silk, CN4, 'frame-4, fly-4'",
        "paper, CN4, frame-4",
    })
    void aTrackHasItsOwnTheCommonAndTheEnclosingStatements(String track, String level, String expected) {
        Scope scope = Scope.of(KITES, level, track, false, Set.of(), "?");
        Set<String> names = Set.of("frame-5", "paint-5-paper", "paint-5-silk", "frame-4", "fly-4");
        Set<String> found =
                names.stream().filter(name -> asks(scope, name + "-1")).collect(Collectors.toSet());
        assertEquals(Set.of(expected.split(", ")), found);
    }

    @Test
    void anOptionalAreaCountsForWhoChoseIt() {
        assertEquals(false, asks(Scope.of(KITES, "CN5", "paper", false, Set.of(), "?"), "repair-5-1"));
        assertTrue(asks(Scope.of(KITES, "CN5", "paper", false, Set.of(KiteStandard.OPTIONAL), "?"), "repair-5-1"));
    }

    @Test
    void levelsComeLowestFirst() {
        Scope scope = Scope.of(KITES, "CN4", "paper", true, Set.of(), "?");
        assertEquals(
                List.of("CN5", "CN4"), scope.levels().stream().map(Level::code).toList());
    }

    private static boolean asks(Scope scope, String name) {
        Required statement = KITES.statements().stream()
                .filter(each -> each.id().equals(KiteStandard.id(name)))
                .findFirst()
                .orElseThrow();
        return scope.levels().stream().anyMatch(level -> scope.asksFor(statement, level));
    }
}
