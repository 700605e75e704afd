/**
 * Errors as {@code application/problem+json} (RFC 9457): one exception to throw, one record that is answered, and the
 * mappers that turn everything else into it.
 */
package org.guildmark.platform.problem;
