/**
 * The one entrance. It routes, checks tokens, limits, and answers its own errors as problems; it holds no business rule
 * and no state that must survive a restart.
 *
 * <p>A request passes {@link org.guildmark.gateway.RequestGuard} (is it a request that can mean only one thing?), then
 * {@link org.guildmark.gateway.Gateway} (whose is it, is it within limits, where does it go?), then an
 * {@link org.guildmark.gateway.Exchange} with one service. Everything runs on the event loop that accepted the
 * connection; bodies stream through and are never held in memory.
 */
package org.guildmark.gateway;
