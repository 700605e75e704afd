/** Programmes, courses and what they cover of the standards. One package for each aggregate. */
package org.guildmark.curriculum;
