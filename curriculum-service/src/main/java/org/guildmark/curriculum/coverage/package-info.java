/** What the courses of a programme cover of a standard, weighed by the standard's own weight tables. */
package org.guildmark.curriculum.coverage;
