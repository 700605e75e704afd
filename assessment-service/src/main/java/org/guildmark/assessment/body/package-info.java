/** Whose rows a caller sees and changes. */
package org.guildmark.assessment.body;
