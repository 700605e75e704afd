/**
 * The consumer side of events. A service produces one bean of {@link org.guildmark.platform.inbox.EventConsumer} for each
 * of its consumers and includes {@code db/platform/inbox.sql} in its changelog; the rest happens here: every event is
 * handled at least once, its effect happens once, in order per aggregate, and what cannot be handled is set aside with
 * the reason.
 */
package org.guildmark.platform.inbox;
