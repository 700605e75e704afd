/**
 * Reading a standard's document: recognise the family by its layout, parse it, say what was odd. One sub-package per
 * family; {@code text} holds what they share against the scars of text extraction. Plain Java: no framework, no
 * database.
 */
package org.guildmark.catalog.document;
