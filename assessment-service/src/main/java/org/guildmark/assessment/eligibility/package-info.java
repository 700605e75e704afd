/**
 * Who may apply for a level: evaluates the entry rules of an edition, which are data, against what is known of a
 * candidate. No database, no clock, nothing personal.
 */
package org.guildmark.assessment.eligibility;
