package org.guildmark.assessment.interchange.qti;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Writes packages of QTI 3.0. */
public final class QtiWriter {
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private QtiWriter() {}

    /**
     * Writes a zip with manifest, items and the pictures they show. An item that QTI cannot express is left out.
     *
     * @param media by SHA-256; null where the bank has none
     * @param out is not closed
     * @return what is to be said of the items, by {@link Diagnostic#file()}
     */
    public static List<Diagnostic> write(List<WrittenItem> items, Function<String, Media> media, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        ManifestWriter manifest = new ManifestWriter();
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, Media> pictures = new LinkedHashMap<>();
        Set<String> identifiers = new HashSet<>();
        for (WrittenItem item : items) {
            String identifier = identifier(item.identifier(), identifiers);
            String file = "items/" + identifier + ".xml";
            Reports reports = new Reports(file);
            BodyWriter body = new BodyWriter(media, reports);
            Element written = new ItemWriter(body, reports).write(identifier, item);
            diagnostics.addAll(reports.all());
            if (reports.failed()) {
                continue;
            }
            entry(zip, file, text(written));
            for (Map.Entry<String, Media> picture : body.shown().entrySet()) {
                if (pictures.putIfAbsent(picture.getKey(), picture.getValue()) == null) {
                    entry(zip, picture.getKey(), picture.getValue().bytes());
                }
            }
            manifest.item(identifier, file, item, body.shown().keySet());
        }
        pictures.keySet().forEach(manifest::picture);
        entry(zip, "imsmanifest.xml", text(manifest.finished()));
        zip.finish();
        return diagnostics;
    }

    private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    /** Characters that XML 1.0 has no place for go. */
    private static byte[] text(Element root) {
        String xml = Html.write(List.of(root))
                .replaceAll("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\ufffe\\uffff]", "")
                .replaceAll("(?<![\\ud800-\\udbff])[\\udc00-\\udfff]|[\\ud800-\\udbff](?![\\udc00-\\udfff])", "");
        return (HEAD + xml + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Begins with a letter, has no strange characters, and no other item has it, not even where case is folded. */
    private static String identifier(String wanted, Set<String> taken) {
        String base = wanted == null ? "" : wanted.replaceAll("[^\\p{L}\\p{N}_.-]", "_");
        base = base.isEmpty() || !Character.isLetter(base.charAt(0)) ? "item_" + base : base;
        base = base.length() > 100 ? base.substring(0, 100) : base;
        String identifier = base;
        for (int number = 2; !taken.add(identifier.toLowerCase(Locale.ROOT)); number++) {
            identifier = base + "_" + number;
        }
        return identifier;
    }
}
