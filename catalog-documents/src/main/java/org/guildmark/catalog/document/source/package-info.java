/**
 * From the bytes of an upload to numbered lines of text: plain text in the encodings that Chinese documents come in,
 * {@code .docx} and {@code .pdf}. The content decides what a file is, never its name. Whatever cannot be read is refused
 * with a stable code; memory and time are bounded, and nothing outside the file is ever fetched.
 */
package org.guildmark.catalog.document.source;
