/** Editions: published for good, corrected by revisions, superseded by the next edition or withdrawn. */
package org.guildmark.catalog.edition;
