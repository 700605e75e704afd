/** Who sits where and when: admission tickets (准考证), and the sheets that are printed for the day. */
package org.guildmark.assessment.admission;
