/** Courses of a school: what is taught, for how long, and after what. */
package org.guildmark.curriculum.course;
