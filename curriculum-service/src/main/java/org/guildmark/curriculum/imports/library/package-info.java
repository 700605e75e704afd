/**
 * What a competency-library document says about courses: bytes in, records and diagnostics out. Plain reading, without
 * HTTP or database; which codes the catalog knows is asked by the import that builds on it.
 */
package org.guildmark.curriculum.imports.library;
