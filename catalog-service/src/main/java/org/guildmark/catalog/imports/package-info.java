/** Imports: a document comes in, a job reads it, a draft and diagnostics come out. */
package org.guildmark.catalog.imports;
