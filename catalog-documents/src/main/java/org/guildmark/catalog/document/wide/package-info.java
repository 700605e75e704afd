/**
 * Group standards whose requirements stand in wide tables: for each level one table, in it lines of business, areas,
 * directions, tasks and skills numbered from 1 in each task. Extraction loses and shifts the leading cells, so a cell's
 * role is found from what it says and from what its neighbours lack, not from its column.
 */
package org.guildmark.catalog.document.wide;
