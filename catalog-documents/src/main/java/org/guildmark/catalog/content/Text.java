package org.guildmark.catalog.content;

/**
 * A title or label in the two languages of the platform.
 *
 * @param zh as printed in a Chinese source; null where the source prints none
 * @param en English, null where neither the source nor an editor gave one
 */
public record Text(String zh, String en) {
    public static Text zh(String zh) {
        return new Text(zh, null);
    }
}
