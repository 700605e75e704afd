/**
 * Sheets that people upload: a workbook (.xlsx) or a CSV, opened as an untrusted file, and the documented template for
 * courses with their mappings. Plain Java: no framework, no database.
 */
package org.guildmark.curriculum.sheet;
