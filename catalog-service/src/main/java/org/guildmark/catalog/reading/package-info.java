/** Reading published editions: what front ends, partners and machines get of a standard. */
package org.guildmark.catalog.reading;
