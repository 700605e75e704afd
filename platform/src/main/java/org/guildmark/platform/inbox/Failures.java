package org.guildmark.platform.inbox;

import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.regex.Pattern;
import javax.transaction.xa.XAException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells what time will mend from what it will not. */
final class Failures {

    /** SQL states of a lost connection, a wrong login, a transaction that lost to another, a server that stops. */
    private static final Pattern PASSING_STATE = Pattern.compile("(08|28|40|57).*");

    /**
     * MySQL's numbers of faults of the server and not of the row: disk full, table full, lock waited for in vain, grants
     * missing, table missing (a migration that has not run yet), read-only after a fail-over.
     */
    private static final Set<Integer> PASSING_ERRORS =
            Set.of(1021, 1114, 1205, 1044, 1142, 1143, 1146, 1290, 1792, 1836);

    private static final int LONGEST_REASON = 1_000;

    private Failures() {}

    /**
     * Whether the event is not to blame: a server is away or busy, or the JVM is at its end. Then trying again is right,
     * for as long as it takes.
     */
    static boolean passes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable next = open.remove();
            if (seen.add(next)) {
                if (passesItself(next)) {
                    return true;
                }
                if (next.getCause() != null) {
                    open.add(next.getCause());
                }
                // The transaction manager hangs the database's own words on as suppressed.
                Collections.addAll(open, next.getSuppressed());
            }
        }
        return false;
    }

    private static boolean passesItself(Throwable failure) {
        if (failure instanceof SQLException sql) {
            return passesSql(sql);
        }
        return failure instanceof RetriableException
                || failure instanceof ConnectException
                || failure instanceof SocketTimeoutException
                || failure instanceof XAException
                || failure instanceof jakarta.persistence.OptimisticLockException
                || (failure instanceof VirtualMachineError && !(failure instanceof StackOverflowError));
    }

    private static boolean passesSql(SQLException failure) {
        return failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                // The pool's own: no connection came free.
                || failure.getSQLState() == null
                || PASSING_STATE.matcher(failure.getSQLState()).matches()
                || PASSING_ERRORS.contains(failure.getErrorCode());
    }

    /** The failure in one line for the operator: each exception of the chain with what it says. */
    static String reason(Throwable failure) {
        StringBuilder reason = new StringBuilder();
        Throwable next = failure;
        for (int depth = 0; next != null && depth < 6; depth++) {
            reason.append(depth == 0 ? "" : ": ")
                    .append(next.getClass().getSimpleName())
                    .append(' ')
                    .append(next.getMessage());
            next = next.getCause();
        }
        String line = reason.toString().replaceAll("\\s+", " ");
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) : line;
    }
}
