package org.guildmark.catalog.edition;

import java.util.List;
import java.util.UUID;
import org.guildmark.catalog.diff.StatementChange;

/**
 * Fired inside the transaction that puts other statements in the place of an edition's, for those who hold on to a
 * statement.
 *
 * @param editionId whose statements are concerned
 * @param byEditionId the edition that holds their successors: another one after a new edition, the same after a
 *     correction; null after a withdrawal, when nothing takes their place
 * @param changes what became of each statement; empty after a withdrawal
 */
public record ContentReplaced(UUID editionId, UUID byEditionId, List<StatementChange> changes) {}
