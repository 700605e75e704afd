package org.guildmark.assessment.interchange;

import java.util.List;
import java.util.Map;
import org.guildmark.assessment.interchange.qti.Media;

/**
 * What was read of a file, before anything is compared with the bank.
 *
 * @param read items that the file has, good or bad; 0 where it could not be read at all
 * @param items those that could be read
 * @param media pictures that they show, by SHA-256
 * @param unreadable true where the file as a whole could not be read
 */
record ImportReading(
        ImportFormat format,
        int read,
        List<ImportedItem> items,
        Map<String, Media> media,
        Findings findings,
        boolean unreadable) {}
