/** Conditional requests: entity tags, and the preconditions of an update. */
package org.guildmark.platform.http;
