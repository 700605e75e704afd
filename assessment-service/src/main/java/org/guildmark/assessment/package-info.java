/** Examinations: items, papers, plans, candidates and staff. One package for each aggregate. */
package org.guildmark.assessment;
