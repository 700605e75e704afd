/**
 * Items in QTI: reads packages and single items of 2.x and 3.0, writes packages of 3.0. No database, no HTTP. What cannot
 * be carried over without changing what an item asks or scores is reported and the item refused.
 */
package org.guildmark.assessment.interchange.qti;
