/** What a JPA mapping of more than one service needs. */
package org.guildmark.platform.persistence;
