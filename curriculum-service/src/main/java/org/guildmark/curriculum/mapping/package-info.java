/** Which statements a course teaches: revisions of its mappings, their approval, and what needs review since. */
package org.guildmark.curriculum.mapping;
