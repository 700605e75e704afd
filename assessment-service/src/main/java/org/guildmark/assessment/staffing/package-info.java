/** Who invigilates, assesses and reviews, who sits where, and what becomes of that when somebody falls ill. */
package org.guildmark.assessment.staffing;
