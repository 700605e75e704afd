/** Reads the family of course–competency libraries: projects, tasks and competencies, printed as course matrices. */
package org.guildmark.catalog.document.library;
