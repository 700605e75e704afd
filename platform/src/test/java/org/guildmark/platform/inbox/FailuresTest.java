package org.guildmark.platform.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {

    static Stream<Throwable> whatTimeMends() {
        return Stream.of(
                new SQLException("gone", "08S01", 0),
                new SQLException("no connection came free"),
                new SQLException("server stops", "08S01", 1053),
                new SQLException("wrong password", "28000", 1045),
                new SQLException("read-only", "HY000", 1290),
                new SQLException("disk full", "HY000", 1021),
                new SQLException("no such table", "42S02", 1146),
                new SQLTransactionRollbackException("deadlock", "40001", 1213),
                new OptimisticLockException("another was quicker"),
                new TimeoutException("no broker"),
                new ConnectException("refused"),
                new OutOfMemoryError("heap"));
    }

    static Stream<Throwable> whatItDoesNot() {
        return Stream.of(
                new IllegalStateException("a bug"),
                new PoisonException("nonsense"),
                new SQLIntegrityConstraintViolationException("twice", "23000", 1062),
                new SQLException("too long", "22001", 1406),
                new SQLException("not in the character set", "HY000", 1366),
                new RecordTooLargeException("too large"),
                new StackOverflowError(),
                new AssertionError("never"));
    }

    @ParameterizedTest
    @MethodSource("whatTimeMends")
    void aServersFaultPassesHoweverDeepItIs(Throwable failure) {
        assertTrue(Failures.passes(failure));
        assertTrue(Failures.passes(new IllegalStateException(new RuntimeException(failure))));
        Exception suppressing = new Exception("not committed");
        suppressing.addSuppressed(failure);
        assertTrue(Failures.passes(new IllegalStateException(suppressing)));
    }

    @ParameterizedTest
    @MethodSource("whatItDoesNot")
    void theEventsFaultStays(Throwable failure) {
        assertFalse(Failures.passes(failure));
        assertFalse(Failures.passes(new IllegalStateException(failure)));
    }

    @Test
    void aFailureThatCausesItselfHasAnEnd() {
        Exception one = new Exception("one");
        one.initCause(new Exception("two", one));
        assertFalse(Failures.passes(one));
        assertTrue(Failures.reason(one).startsWith("Exception one: Exception two: Exception one"));
    }

    @Test
    void theReasonIsOneLineOfTheWholeChain() {
        assertEquals(
                "IllegalStateException outer: SQLException in ner",
                Failures.reason(new IllegalStateException("outer", new SQLException("in\n\tner"))));
        assertEquals(1_000, Failures.reason(new Exception("x".repeat(5_000))).length());
    }
}
