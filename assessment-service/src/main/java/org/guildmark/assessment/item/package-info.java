/** The item bank: what may stand in a paper, in versions that never change once they were used. */
package org.guildmark.assessment.item;
