/**
 * Statements × courses: out as JSON, CSV or workbook, in again, and the edited cells between the two. What reads and
 * writes sheets is plain Java: no framework, no database.
 */
package org.guildmark.curriculum.matrix;
