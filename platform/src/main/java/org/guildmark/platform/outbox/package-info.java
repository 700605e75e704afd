/**
 * The transactional outbox: an event is committed with the change that it tells of, and a relay sends it afterwards, at
 * least once and in order per aggregate. The tables are in {@code db/platform/outbox.sql}, to be included by a
 * service's changelog.
 */
package org.guildmark.platform.outbox;
