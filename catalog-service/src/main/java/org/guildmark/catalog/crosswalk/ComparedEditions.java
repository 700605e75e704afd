package org.guildmark.catalog.crosswalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.guildmark.catalog.reading.PublishedEditions;
import org.guildmark.catalog.reading.PublishedEditions.Revision;

/** Keeps the terms of the revisions compared last: finding the words is most of the work, and a revision never changes. */
@ApplicationScoped
class ComparedEditions {
    /** About a kilobyte each. */
    private static final int STATEMENTS_KEPT = 20_000;

    private final PublishedEditions editions;
    private final Cache<Revision, List<ComparedStatement>> kept = Caffeine.newBuilder()
            .maximumWeight(STATEMENTS_KEPT)
            .weigher((Revision revision, List<ComparedStatement> statements) -> 1 + statements.size())
            .build();

    ComparedEditions(PublishedEditions editions) {
        this.editions = editions;
    }

    List<ComparedStatement> of(Revision revision) {
        return kept.get(revision, asked -> ComparedStatement.allOf(editions.snapshot(asked)));
    }
}
