/** Finds papers: from a pool of items and what a paper has to keep to the items of each form. No database, no HTTP. */
package org.guildmark.assessment.paper.assembly;
