/** Works backwards from a standard: which existing courses cover it with the least, or cover most of it within limits. */
package org.guildmark.curriculum.reversedesign;
