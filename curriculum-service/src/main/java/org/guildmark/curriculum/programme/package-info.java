/** Programmes: which courses lead to which standards. */
package org.guildmark.curriculum.programme;
