package org.guildmark.assessment.interchange.qti;

import java.time.Duration;
import java.util.Collection;
import org.guildmark.assessment.interchange.qti.Xml.Element;

/** Writes the manifest of a package. */
final class ManifestWriter {
    private static final String PACKAGING = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1";
    private static final String LOM = "http://ltsc.ieee.org/xsd/LOM";
    private static final String STANDARDS = "http://www.imsglobal.org/xsd/imscsmetadata_v1p0";
    /** Difficulty as a number from 0 to 1; the vocabulary of LOM has five words. */
    private static final String DIFFICULTY = "https://guildmark.org/difficulty";

    private final Element resources = Element.html("resources", null);

    void item(String identifier, String file, WrittenItem item, Collection<String> pictures) {
        Element resource = Element.html("resource", null)
                .with("identifier", identifier)
                .with("type", "imsqti_item_xmlv3p0")
                .with("href", file);
        Element metadata = Element.html("metadata", null);
        lom(item, metadata);
        standards(item, metadata);
        if (!metadata.children().isEmpty()) {
            resource.add(metadata);
        }
        resource.add(Element.html("file", null).with("href", file));
        pictures.forEach(it -> resource.add(Element.html("dependency", null).with("identifierref", reference(it))));
        resources.add(resource);
    }

    void picture(String file) {
        resources.add(Element.html("resource", null)
                .with("identifier", reference(file))
                .with("type", "webcontent")
                .with("href", file)
                .add(Element.html("file", null).with("href", file)));
    }

    Element finished() {
        return Element.html("manifest", null)
                .with("xmlns", PACKAGING)
                .with("identifier", "guildmark-items")
                .add(Element.html("metadata", null)
                        .add(ScoringWriter.text("schema", "QTI Package"))
                        .add(ScoringWriter.text("schemaversion", "3.0.0")))
                .add(Element.html("organizations", null))
                .add(resources);
    }

    private static void lom(WrittenItem item, Element metadata) {
        Element educational = Element.html("educational", null);
        if (item.difficulty() != null) {
            educational.add(Element.html("difficulty", null)
                    .add(ScoringWriter.text("source", DIFFICULTY))
                    .add(ScoringWriter.text("value", item.difficulty().toPlainString())));
        }
        if (item.expectedSeconds() != null) {
            educational.add(Element.html("typicalLearningTime", null)
                    .add(ScoringWriter.text(
                            "duration",
                            Duration.ofSeconds(item.expectedSeconds()).toString())));
        }
        if (!educational.children().isEmpty()) {
            metadata.add(Element.html("lom", null).with("xmlns", LOM).add(educational));
        }
    }

    private static void standards(WrittenItem item, Element metadata) {
        if (item.statementIds().isEmpty()) {
            return;
        }
        Element guids = Element.html("setOfGUIDs", null);
        item.statementIds()
                .forEach(it ->
                        guids.add(Element.html("labelledGUID", null).add(ScoringWriter.text("GUID", it.toString()))));
        metadata.add(Element.html("curriculumStandardsMetadataSet", null)
                .with("xmlns", STANDARDS)
                .add(Element.html("curriculumStandardsMetadata", null)
                        .with("providerId", "CASE")
                        .add(guids)));
    }

    private static String reference(String file) {
        return "m_" + file.replaceAll("[^A-Za-z0-9]", "_");
    }
}
