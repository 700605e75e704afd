/** Where examinations are held: the sites of an assessment body and their rooms. */
package org.guildmark.assessment.site;
