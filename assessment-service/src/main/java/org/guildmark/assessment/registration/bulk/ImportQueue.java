package org.guildmark.assessment.registration.bulk;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.guildmark.platform.problem.ProblemException;

/** Imports wait for their turn here: one at a time leaves the processor to those who wait for an answer. */
@ApplicationScoped
class ImportQueue {
    private static final int LENGTH = 5;
    private static final Duration SOON = Duration.ofSeconds(30);

    private final ThreadPoolExecutor worker;
    private final TransactionSynchronizationRegistry transaction;

    ImportQueue(TransactionSynchronizationRegistry transaction) {
        this.transaction = transaction;
        this.worker = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(LENGTH * 2),
                work -> new Thread(work, "registration-import"));
    }

    /** @throws ProblemException 503 {@code IMPORTS_BUSY} */
    void requireRoom() {
        if (worker.getQueue().size() >= LENGTH) {
            throw ProblemException.serviceUnavailable(
                    "IMPORTS_BUSY", "Too many imports are waiting: send the sheet again later.", SOON);
        }
    }

    /** The job is done once the transaction that made it has been committed, else never. */
    void afterCommit(Runnable job) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // The row of the job is written.
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    worker.execute(job);
                }
            }
        });
    }

    @PreDestroy
    void stop() {
        worker.shutdownNow();
    }
}
