/** What every parser needs against the scars of text extraction. */
package org.guildmark.catalog.document.text;
