/**
 * POSTs that may be repeated safely. The table is in {@code db/platform/idempotency.sql}, to be included by a service's
 * changelog.
 */
package org.guildmark.platform.idempotency;
