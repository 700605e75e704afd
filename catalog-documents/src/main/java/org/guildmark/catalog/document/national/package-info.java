/**
 * The family of the national occupational standards (国家职业技能标准): profile, basic requirements, work requirements in
 * tables of function, content, skills and knowledge for each level, weight tables.
 */
package org.guildmark.catalog.document.national;
