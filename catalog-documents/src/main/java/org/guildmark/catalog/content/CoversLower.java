package org.guildmark.catalog.content;

/**
 * Whether a higher level includes the requirements of the lower ones.
 *
 * @param clause clause that says so; null where the document does not, in which case {@code value} is false
 */
public record CoversLower(boolean value, String clause) {
    public static final CoversLower UNSTATED = new CoversLower(false, null);
}
