/**
 * Sheets that people upload and download: a workbook (.xlsx) or a CSV, opened as an untrusted file, and written so that
 * it comes back unchanged. What the columns mean is the reader's business. Plain Java: no framework, no database.
 */
package org.guildmark.sheets;
