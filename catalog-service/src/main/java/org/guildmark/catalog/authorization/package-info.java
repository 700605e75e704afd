/** Decisions that institutions move between people in Keycloak, without a release of ours. */
package org.guildmark.catalog.authorization;
