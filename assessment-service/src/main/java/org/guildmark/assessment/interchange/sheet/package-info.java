/** The sheet in which teachers write items: read from a workbook or a CSV, and written so that it comes back the same. */
package org.guildmark.assessment.interchange.sheet;
