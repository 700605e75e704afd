package org.guildmark.assessment.interchange.qti;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Reads the items of an unpacked package. */
final class PackageReader {
    private static final String MANIFEST = "imsmanifest.xml";

    private final Map<String, byte[]> files;
    private final MediaShelf media;
    private final XmlReader xml;
    private final ItemReader items;
    private final List<ReadItem> read = new ArrayList<>();
    private final List<Diagnostic> diagnostics = new ArrayList<>();

    PackageReader(Map<String, byte[]> files, Limits limits) {
        this.files = files;
        media = new MediaShelf(files);
        xml = new XmlReader(limits);
        items = new ItemReader(media, xml);
    }

    QtiReading read() {
        String manifest = files.keySet().stream()
                .filter(it -> it.substring(it.lastIndexOf('/') + 1).equalsIgnoreCase(MANIFEST))
                .min(Comparator.comparingInt(String::length))
                .orElse(null);
        Set<String> listed = manifest == null ? Set.of() : listed(manifest);
        if (manifest == null) {
            Reports reports = new Reports(MANIFEST);
            reports.warn("MANIFEST_MISSING", null, "There is no manifest; every file that is an item is read.");
            diagnostics.addAll(reports.all());
        }
        if (read.isEmpty()) {
            files.keySet().stream()
                    .filter(it -> it.toLowerCase(Locale.ROOT).endsWith(".xml") && !listed.contains(it))
                    .filter(it -> !it.equals(manifest))
                    .sorted()
                    .forEach(it -> item(it, ItemMetadata.NONE, false));
        }
        if (read.isEmpty()) {
            Reports reports = new Reports("");
            reports.error("NO_ITEMS", null, "The package has no items.");
            diagnostics.addAll(reports.all());
        }
        return new QtiReading(read, used(), diagnostics);
    }

    /** One file that must be an item. */
    QtiReading single(String path) {
        item(path, ItemMetadata.NONE, true);
        return new QtiReading(read, used(), diagnostics);
    }

    private Set<String> listed(String manifest) {
        Reports reports = new Reports(manifest);
        Set<String> listed = new LinkedHashSet<>();
        try {
            Element root = xml.read(files.get(manifest));
            root.all(it -> it.is("resource")).forEach(resource -> {
                String base = root.attribute("base", "") + resource.attribute("base", "");
                String href = resource.attribute("href", firstFile(resource));
                String type = resource.attribute("type", "");
                String path = href == null ? null : PackagePath.resolve(manifest, base + href);
                boolean known = path != null && files.containsKey(path);
                if (type.startsWith("imsqti_item")) {
                    if (!known) {
                        reports.error("FILE_MISSING", resource, "The manifest names " + href + ", which is not there.");
                        refused(resource, href);
                    } else if (listed.add(path)) {
                        item(path, MetadataReader.of(resource, reports), true);
                    }
                } else if (type.startsWith("imsqti_")
                        && !type.contains("stimulus")
                        && !href(path).endsWith(".css")) {
                    reports.info("NOT_AN_ITEM", resource, "Only items are read; " + href + " is a " + type + ".");
                } else if (!known) {
                    reports.warn("FILE_MISSING", resource, "The manifest names " + href + ", which is not there.");
                }
            });
        } catch (XmlReader.Refused refused) {
            reports.refused(refused);
        }
        diagnostics.addAll(reports.all());
        return listed;
    }

    private static String href(String path) {
        return path == null ? "" : path;
    }

    private static String firstFile(Element resource) {
        return resource.first("file").map(it -> it.attribute("href")).orElse(null);
    }

    private void refused(Element resource, String href) {
        Reports reports = new Reports(href == null ? "" : href);
        reports.error("FILE_MISSING", resource, "The manifest names it, but it is not in the package.");
        String identifier = resource.attribute("identifier", "");
        read.add(new ReadItem(identifier, "", reports.file(), null, null, ItemMetadata.NONE, reports.all()));
    }

    private void item(String path, ItemMetadata metadata, boolean expected) {
        Reports reports = new Reports(path);
        try {
            Element root = xml.read(files.get(path));
            if (root.is(ItemReader.ROOT)) {
                read.add(items.read(root, path, metadata));
                return;
            }
            if (!expected && !root.is("questestinterop")) {
                return;
            }
            reports.error(
                    root.is("questestinterop") ? "QTI_1_NOT_SUPPORTED" : "NOT_AN_ITEM",
                    root,
                    root.is("questestinterop")
                            ? "QTI 1.x is not read; export the bank as QTI 2.1 or later."
                            : "The file is no item but " + root.written() + ".");
        } catch (XmlReader.Refused refused) {
            reports.refused(refused);
        }
        read.add(new ReadItem("", "", path, null, null, metadata, reports.all()));
    }

    /** Pictures of refused items are not kept. */
    private Map<String, Media> used() {
        Map<String, Media> used = new LinkedHashMap<>();
        for (ReadItem item : read) {
            if (item.accepted()) {
                MediaReferences.of(item.content()).forEach(sha -> {
                    Media found = media.taken().get(sha);
                    if (found != null) {
                        used.put(sha, found);
                    }
                });
            }
        }
        return used;
    }
}
