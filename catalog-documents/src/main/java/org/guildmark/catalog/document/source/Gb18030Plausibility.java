package org.guildmark.catalog.document.source;

/**
 * Whether bytes that fit GB18030 are likely to be GB18030. Nearly any two bytes above 0x80 fit, so Big5, Shift-JIS and
 * Western texts decode without an error into rare characters. Simplified Chinese keeps to GB 2312, and there mostly to
 * its first level, the 3,755 most common characters.
 */
final class Gb18030Plausibility {
    private static final double WITHIN_GB2312 = 0.90;
    private static final double FIRST_LEVEL = 0.80;

    private Gb18030Plausibility() {}

    /** {@code bytes} must be well-formed GB18030. */
    static boolean plausible(byte[] bytes) {
        int pairs = 0;
        int gb2312 = 0;
        int han = 0;
        int firstLevel = 0;
        for (int i = 0; i + 1 < bytes.length; i++) {
            int lead = bytes[i] & 0xff;
            if (lead < 0x81) {
                continue;
            }
            int trail = bytes[i + 1] & 0xff;
            pairs++;
            if (trail >= 0x30 && trail <= 0x39) {
                i += 3; // a character of four bytes
                continue;
            }
            i++;
            if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) {
                gb2312++;
                if (lead >= 0xb0) {
                    han++;
                    firstLevel += lead <= 0xd7 ? 1 : 0;
                }
            }
        }
        return pairs > 0 && han > 0 && gb2312 >= pairs * WITHIN_GB2312 && firstLevel >= han * FIRST_LEVEL;
    }
}
