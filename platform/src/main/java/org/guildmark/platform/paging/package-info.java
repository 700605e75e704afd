/** Lists in pages: keyset cursors, limits and the link to the next page. */
package org.guildmark.platform.paging;
