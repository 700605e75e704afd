/** Imports: courses and mappings come in as a library document, a sheet or an edited matrix, and are told what changed. */
package org.guildmark.curriculum.imports;
