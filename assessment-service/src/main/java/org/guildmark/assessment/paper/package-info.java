/** Papers: assembled from a blueprint and a bank, certified, released, withdrawn. */
package org.guildmark.assessment.paper;
