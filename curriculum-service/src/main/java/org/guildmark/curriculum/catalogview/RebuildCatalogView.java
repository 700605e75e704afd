package org.guildmark.curriculum.catalogview;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.guildmark.platform.inbox.EventReplay;
import org.guildmark.platform.problem.ProblemException;
import org.jboss.logging.Logger;

/**
 * Reads the catalog's topics from their beginning into a new generation. The old one stays readable until the end, and
 * the consumer goes on meanwhile.
 */
@ApplicationScoped
class RebuildCatalogView {
    private static final Logger LOG = Logger.getLogger(RebuildCatalogView.class);
    private static final int LONGEST_REASON = 500;

    private final RebuildRepository rebuilds;
    private final CatalogConsumer catalog;
    private final EventReplay replay;
    private final ManagedExecutor executor;

    RebuildCatalogView(
            RebuildRepository rebuilds, CatalogConsumer catalog, EventReplay replay, ManagedExecutor executor) {
        this.rebuilds = rebuilds;
        this.catalog = catalog;
        this.replay = replay;
        this.executor = executor;
    }

    /**
     * Begins, and goes on by itself.
     *
     * @throws ProblemException 409 {@code REBUILD_RUNNING}
     */
    void begin() {
        int generation = rebuilds.start();
        executor.execute(() -> run(generation));
    }

    private void run(int generation) {
        try {
            EventReplay.Progress end = replay.fromStart(
                    catalog.rebuilding(generation), progress -> rebuilds.progress(progress.read(), progress.total()));
            rebuilds.succeed(generation, end.refused());
            LOG.infof("The read model of the catalog was rebuilt from %d events", end.handled());
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The read model of the catalog could not be rebuilt");
            String why = String.valueOf(failed.getMessage());
            rebuilds.fail(why.substring(0, Math.min(why.length(), LONGEST_REASON)));
        }
    }
}
