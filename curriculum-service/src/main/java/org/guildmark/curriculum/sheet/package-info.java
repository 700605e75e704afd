/** The documented template for courses with their mappings, as a workbook or a CSV. No framework, no database. */
package org.guildmark.curriculum.sheet;
