/**
 * Crosswalks: associations between statements of different standards. Candidates are computed from the wording whenever
 * somebody asks and are stored nowhere; what an editor decides about a pair, acceptance or refusal, is stored, announced
 * and read from both ends.
 */
package org.guildmark.catalog.crosswalk;
