/** A paper and what it has to keep, as plain records: all that the assembly and the checker have in common. */
package org.guildmark.assessment.paper.spec;
