/** Items come in as files and go out as files: the teachers' sheet and QTI. */
package org.guildmark.assessment.interchange;
