package org.guildmark.assessment.interchange.qti;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.guildmark.assessment.item.content.CleanContent;
import org.guildmark.assessment.item.content.Interaction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Packages that are broken or mean harm. */
class QtiSafetyTest {
    private static final Limits SMALL = new Limits(1_000_000, 50, 200_000, 2_000_000, 50, 100_000, 2_000, 40);
    private static final byte[] PACKAGE = QtiSamples.zip(QtiSamples.folder("2.1"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><assessmentItem>&x;</assessmentItem>",
                "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><assessmentItem>&b;</assessmentItem>",
                "<!DOCTYPE assessmentItem SYSTEM \"http://localhost:1/x.dtd\"><assessmentItem/>"
            })
    void refusesDocumentTypes(String xml) {
        assertRefused("DOCTYPE_REFUSED", xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesEntitiesOfItsOwn() {
        assertRefused("XML_NOT_WELL_FORMED", "<assessmentItem>&x;</assessmentItem>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesWhatIsTooDeepTooLongOrTooLarge() {
        assertRefused("XML_TOO_DEEP", ("<a>".repeat(50) + "</a>".repeat(50)).getBytes(StandardCharsets.UTF_8));
        assertRefused("XML_TOO_LARGE", ("<a>" + "<b/>".repeat(3_000) + "</a>").getBytes(StandardCharsets.UTF_8));
        assertRefused("XML_TOO_LARGE", ("<a>" + " ".repeat(100_001) + "</a>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void refusesBombs() {
        byte[] zeros = new byte[190_000];
        Map<String, byte[]> files = new TreeMap<>();
        for (int index = 0; index < 9; index++) {
            files.put(index + ".bin", zeros);
        }
        assertEquals(List.of("ZIP_BOMB"), codes(QtiSamples.zip(files)));
        assertEquals(List.of("ZIP_TOO_LARGE"), codes(QtiSamples.zip(Map.of("a", new byte[200_001]))));
        Map<String, byte[]> many = new TreeMap<>();
        for (int index = 0; index < 51; index++) {
            many.put(index + ".txt", new byte[0]);
        }
        assertEquals(List.of("ZIP_TOO_MANY_FILES"), codes(QtiSamples.zip(many)));
        assertEquals(List.of("ZIP_TOO_LARGE"), codes(new byte[1_000_001]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.xml", "a/../../x.xml", "/etc/x.xml", "C:\\x.xml", "..\\x.xml"})
    void refusesNamesThatLeadOut(String name) {
        assertEquals(List.of("ZIP_UNSAFE_NAME"), codes(QtiSamples.zip(Map.of(name, new byte[1]))));
    }

    @Test
    void neverLooksForFilesOutside() {
        String xml = new String(QtiSamples.folder("2.1").get("items/find-the-window.xml"), StandardCharsets.UTF_8)
                .replace("../images/shop-front.png", "../../../../etc/passwd");
        ReadItem item = QtiReader.read(
                        QtiSamples.zip(Map.of("items/i.xml", xml.getBytes(StandardCharsets.UTF_8))), SMALL)
                .items()
                .get(0);
        assertTrue(item.accepted());
        assertTrue(QtiSamples.codes(item.diagnostics()).contains("MEDIA_OUTSIDE"));
        assertEquals(
                "", ((Interaction.SelectPoint) item.content().interactions().get(0)).image());
    }

    @Test
    void scoresPointsIntoAPictureThatIsStillToCome() {
        ReadItem item = QtiSamples.single(sample("find-the-window").replace("../images/", ""));
        assertTrue(item.accepted());
        assertTrue(QtiSamples.codes(item.diagnostics()).contains("MEDIA_MISSING"));
        assertTrue(CleanContent.lacksImage(item.content()));
        assertEquals("1", QtiSamples.score(item.content(), "RESPONSE=145 75").toPlainString());
        assertEquals("0", QtiSamples.score(item.content(), "RESPONSE=20 20").toPlainString());
    }

    @Test
    void doesNotFollowPagesThatLeadBackToThemselves() {
        String item = sample("opening-time").replace("<p>", "<object data=\"page.html\" type=\"text/html\"/><p>");
        String page = "<html><body><p>Rules</p>%s</body></html>";
        String loop = page.formatted("<object data=\"page.html\" type=\"text/html\"/>");
        assertEquals(List.of("MEDIA_NOT_SUPPORTED"), withPage(item, loop).subList(0, 1));
        assertEquals(List.of("SHUFFLE_LEFT_OUT"), withPage(item, page.formatted("")));
    }

    private static List<String> withPage(String item, String page) {
        Map<String, byte[]> files = Map.of(
                "i.xml", item.getBytes(StandardCharsets.UTF_8), "page.html", page.getBytes(StandardCharsets.UTF_8));
        return QtiSamples.codes(
                QtiReader.read(QtiSamples.zip(files), SMALL).items().get(0).diagnostics());
    }

    @Test
    void showsWhatAnItemHasInPlaceOfAPicture() {
        String object = "<object data=\"no.png\" type=\"image/png\">%s</object><p>";
        ReadItem item = QtiSamples.single(
                sample("opening-time").replace("<p>", object.formatted("<p>A sketch of the door.</p>")));
        assertTrue(item.accepted());
        assertTrue(item.content().stem().contains("A sketch of the door."));
        assertTrue(QtiSamples.codes(item.diagnostics()).contains("MEDIA_REPLACED"));
        ReadItem without = QtiSamples.single(sample("opening-time").replace("<p>", object.formatted("")));
        assertTrue(without.accepted());
        assertTrue(without.content().stem().contains("[no.png]"));
        assertTrue(QtiSamples.codes(without.diagnostics()).contains("MEDIA_MISSING"));
    }

    private static String sample(String name) {
        return new String(QtiSamples.folder("2.1").get("items/" + name + ".xml"), StandardCharsets.UTF_8);
    }

    @Test
    void takesScriptsOutOfStems() {
        String xml = new String(QtiSamples.folder("2.1").get("items/opening-time.xml"), StandardCharsets.UTF_8)
                .replace(
                        "<p>",
                        "<p onclick=\"alert(1)\"><script>alert(2)</script><a href=\"javascript:alert(3)\">x</a>");
        ReadItem item = QtiSamples.single(xml);
        assertTrue(item.accepted());
        assertFalse(item.content().toString().contains("alert"));
        assertTrue(QtiSamples.codes(item.diagnostics()).contains("SCRIPT_REMOVED"));
    }

    @Test
    void readsEncodingsMarksAndNamesOfOlderTools() throws IOException {
        String xml = new String(QtiSamples.folder("2.1").get("items/opening-time.xml"), StandardCharsets.UTF_8);
        byte[] chinese = xml.replace("UTF-8", "GB18030").getBytes(Charset.forName("GB18030"));
        byte[] marked = ("\ufeff" + xml).getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\ufeff" + xml.replace("UTF-8", "UTF-16")).getBytes(StandardCharsets.UTF_16BE);
        for (byte[] bytes : List.of(chinese, marked, wide)) {
            ReadItem item = QtiReader.read(bytes, SMALL).items().get(0);
            assertTrue(item.accepted(), () -> item.diagnostics().toString());
            assertEquals("开门前的准备", item.title());
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, Charset.forName("GBK"))) {
            zip.putNextEntry(new ZipEntry("题目/开门.xml"));
            zip.write(marked);
            zip.closeEntry();
        }
        QtiReading reading = QtiReader.read(out.toByteArray(), SMALL);
        assertEquals("题目/开门.xml", reading.items().get(0).file());
        assertEquals(List.of("MANIFEST_MISSING"), QtiSamples.codes(reading.diagnostics()));
    }

    @Test
    void findsThePackageInAFolderOfTheZip() {
        Map<String, byte[]> files = new TreeMap<>();
        QtiSamples.folder("3.0").forEach((name, bytes) -> files.put("my bank/" + name, bytes));
        QtiReading reading = QtiReader.read(QtiSamples.zip(files), Limits.DEFAULT);
        assertEquals(5, reading.items().stream().filter(ReadItem::accepted).count());
    }

    @Test
    void saysWhatOtherFilesAre() {
        assertRefused("QTI_1_NOT_SUPPORTED", "<questestinterop/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("NOT_AN_ITEM", "<html/>".getBytes(StandardCharsets.UTF_8));
        assertRefused("XML_NOT_WELL_FORMED", new byte[0]);
        assertEquals(List.of("MANIFEST_MISSING", "NO_ITEMS"), codes(QtiSamples.zip(Map.of("a.txt", new byte[3]))));
    }

    @Property(tries = 100)
    void aPackageThatIsCutIsRefused(@ForAll @IntRange(min = 4, max = 12_000) int length) {
        int cut = Math.min(length, PACKAGE.length - 1);
        QtiReading reading = QtiReader.read(Arrays.copyOf(PACKAGE, cut), Limits.DEFAULT);
        assertTrue(reading.refused());
        assertEquals(List.of("ZIP_BROKEN"), QtiSamples.codes(reading.diagnostics()));
    }

    @Property(tries = 150)
    void aPackageWithOtherBytesIsAnsweredNotFailed(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = PACKAGE.clone();
        for (int change = random.nextInt(8); change >= 0; change--) {
            bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
        }
        assertAnswered(QtiReader.read(bytes, Limits.DEFAULT));
    }

    @Property(tries = 200)
    void anItemWithOtherWordsIsAnsweredNotFailed(@ForAll long seed) {
        Random random = new Random(seed);
        List<byte[]> items = QtiSamples.folder(random.nextBoolean() ? "2.1" : "3.0").values().stream()
                .toList();
        String xml = new String(items.get(random.nextInt(items.size())), StandardCharsets.UTF_8);
        for (int change = random.nextInt(3); change >= 0; change--) {
            xml = changed(xml, random);
        }
        assertAnswered(QtiReader.read(xml.getBytes(StandardCharsets.UTF_8), Limits.DEFAULT));
    }

    /** Takes out an attribute, an element's name or a value, or puts another in its place. */
    private static String changed(String xml, Random random) {
        String[] words = xml.split("(?<=[\\s\"<>/])|(?=[\\s\"<>/])");
        int at = random.nextInt(words.length);
        List<String> others =
                List.of("", "-1", "1e9", "default", "RESPONSE", "single", "multiple", "float", "point", " ", "\ud83d");
        words[at] =
                random.nextBoolean() ? others.get(random.nextInt(others.size())) : words[random.nextInt(words.length)];
        return String.join("", words);
    }

    private static void assertAnswered(QtiReading reading) {
        assertTrue(!reading.items().isEmpty() || !reading.diagnostics().isEmpty());
        for (ReadItem item : reading.items()) {
            if (item.accepted()) {
                assertNotNull(item.maximumScore());
                QtiSamples.score(item.content(), "RESPONSE=A|B;P1.STATE=dry");
            } else {
                assertFalse(item.diagnostics().isEmpty());
            }
        }
    }

    private static List<String> codes(byte[] zip) {
        return QtiSamples.codes(QtiReader.read(zip, SMALL).diagnostics());
    }

    private static void assertRefused(String code, byte[] xml) {
        ReadItem item = QtiReader.read(xml, SMALL).items().get(0);
        assertFalse(item.accepted());
        assertEquals(List.of(code), QtiSamples.codes(item.diagnostics()));
    }
}
