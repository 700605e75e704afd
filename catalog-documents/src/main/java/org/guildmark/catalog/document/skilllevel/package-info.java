/**
 * 1+X level standards (职业技能等级标准): for each level one table of areas, tasks and skills, all with printed codes, which
 * say where a row belongs even when its leading cells are lost.
 */
package org.guildmark.catalog.document.skilllevel;
