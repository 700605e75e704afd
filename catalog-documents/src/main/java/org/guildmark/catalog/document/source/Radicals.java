package org.guildmark.catalog.document.source;

import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Many PDFs give radicals (⼯, ⻋) where the page shows the whole character (工, 车), because both share a glyph. NFKC of
 * the whole text would also fold widths that a standard prints on purpose, so only radicals are replaced.
 */
final class Radicals {
    private static final int KANGXI_FIRST = 0x2f00;
    private static final int KANGXI_LAST = 0x2fd5;

    /** Simplified radicals of the supplement block, for which Unicode has no compatibility mapping. */
    private static final Map<Integer, String> SUPPLEMENT = Map.ofEntries(
            Map.entry(0x2ec5, "见"),
            Map.entry(0x2ec6, "角"),
            Map.entry(0x2ec9, "贝"),
            Map.entry(0x2ecb, "车"),
            Map.entry(0x2ed3, "长"),
            Map.entry(0x2ed4, "门"),
            Map.entry(0x2eda, "页"),
            Map.entry(0x2edb, "风"),
            Map.entry(0x2edc, "飞"),
            Map.entry(0x2edd, "食"),
            Map.entry(0x2ee2, "马"),
            Map.entry(0x2ee5, "鱼"),
            Map.entry(0x2ee6, "鸟"),
            Map.entry(0x2ee8, "麦"),
            Map.entry(0x2ee9, "黄"),
            Map.entry(0x2eec, "齐"),
            Map.entry(0x2eee, "齿"),
            Map.entry(0x2ef0, "龙"));

    private Radicals() {}

    static String unified(String text) {
        return text.codePoints().mapToObj(Radicals::unified).collect(Collectors.joining());
    }

    private static String unified(int codePoint) {
        String character = Character.toString(codePoint);
        if (codePoint >= KANGXI_FIRST && codePoint <= KANGXI_LAST) {
            return Normalizer.normalize(character, Normalizer.Form.NFKC);
        }
        return SUPPLEMENT.getOrDefault(codePoint, character);
    }
}
