/** Reads the family of ability-requirement standards: functions and contents with abilities and knowledge by level. */
package org.guildmark.catalog.document.ability;
