/**
 * What this service knows of the catalog, from its events alone. Nothing here decides what a standard says, and all of
 * it can be built again from the topics.
 */
package org.guildmark.assessment.catalogview;
