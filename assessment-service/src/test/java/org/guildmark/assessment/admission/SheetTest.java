package org.guildmark.assessment.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.guildmark.assessment.Text;
import org.guildmark.assessment.admission.Admitted.SeatAt;
import org.guildmark.assessment.catalogview.AssessmentScheme.Component;
import org.guildmark.assessment.plan.PlanShown;
import org.guildmark.assessment.plan.StandardShown;
import org.junit.jupiter.api.Test;

/** What stands on the printed sheets, read back from the PDF itself. */
class SheetTest {
    private static final SheetPdf PDF = new SheetPdf(new SheetFont());
    private static final SheetPlan PLAN = new SheetPlan(
            new PlanShown(
                    new Text("茶艺馆主五级鉴定（秋季）", null),
                    new StandardShown(
                            UUID.randomUUID(),
                            "sample-tea-shop",
                            new Text("茶艺馆主", null),
                            UUID.randomUUID(),
                            "2024",
                            new StandardShown.LevelShown("CN5", 1, new Text("五级/初级工", null)),
                            new StandardShown.TrackShown("SHOP", new Text("门店", null))),
                    List.of()),
            ZoneId.of("Asia/Shanghai"));
    private static final SeatAt THEORY =
            seat(Component.THEORY, "A301", 8, "2026-12-12T01:00:00Z", "2026-12-12T02:30:00Z");
    private static final SeatAt SKILL =
            seat(Component.SKILL, "茶艺实训室", 3, "2026-12-12T06:00:00Z", "2026-12-12T08:00:00Z");

    @Test
    void aTicketSaysWhoSitsWhereAndWhenInTheZoneOfThePlan() throws IOException {
        try (PDDocument pdf = ticket("欧阳晓雯", photo())) {
            String text = text(pdf);
            for (String said : List.of(
                    "准考证",
                    "茶艺馆主五级鉴定(秋季)",
                    "欧阳晓雯",
                    "261212-00001-",
                    "3301**********001X",
                    "茶艺馆主(门店)五级/初级工",
                    "理论知识考试",
                    "技能考核",
                    "2026年12月12日",
                    "09:00—10:30",
                    "14:00—16:00",
                    "港湾考点",
                    "A301",
                    "茶艺实训室",
                    "第2排第3列")) {
                assertTrue(text.contains(said), () -> said + " in " + text);
            }
            assertEquals(1, pdf.getNumberOfPages());
            assertEquals(1, images(pdf.getPage(0)));
            assertChineseFontEmbedded(pdf);
            assertInk(pdf);
            save(pdf, "ticket");
        }
    }

    @Test
    void aNameIsNeverMarkup() throws IOException {
        String name = "<img src=\"file:///etc/passwd\"/><b>王</b>&amp;&#x5F20;\u0000\u0007]]><script>alert(1)</script>";
        try (PDDocument pdf = ticket(name, null)) {
            String text = text(pdf);
            assertTrue(
                    text.contains("<imgsrc=\"file:///etc/passwd\"/><b>王</b>&amp;&#x5F20;]]><script>alert(1)</script>"),
                    text);
            assertEquals(0, images(pdf.getPage(0)));
        }
    }

    @Test
    void rareCharactersAreShownOrListed() throws IOException {
        // 䶮, 㛃 and 𬱖 stand in the table of general characters; the last is of no font of ours.
        try (PDDocument pdf = ticket("龚䶮喆㛃" + Character.toString(0x3FFFD), null)) {
            String text = text(pdf);
            assertTrue(text.contains("龚䶮喆㛃〓"), text);
            assertTrue(text.contains("U+3FFFD"), text);
        }
    }

    /** Else who copies a name from the PDF gets another character that looks the same. */
    @Test
    void everyIdeographReadsBackAsItself() throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(SheetFont.font(SheetFont.REGULAR)))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            List<Integer> present = IntStream.rangeClosed(0x4e00, 0x9fa5)
                    .filter(codePoint -> glyphs.getGlyphId(codePoint) != 0)
                    .boxed()
                    .toList();
            assertTrue(present.size() > 20_000, () -> present.size() + " ideographs");
            assertEquals(
                    // Of these the font draws the variants 㬵 and the like with the very same glyph.
                    List.of("壿", "幐", "曶", "槩", "胶"),
                    present.stream()
                            .filter(codePoint -> !codePoint.equals(glyphs.getCharCodes(glyphs.getGlyphId(codePoint))
                                    .get(0)))
                            .map(Character::toString)
                            .toList());
        }
    }

    @Test
    void aPhotoIsNoLargerThanItsPlaceAndABrokenOneIsLeftOut() throws IOException {
        ByteArrayOutputStream large = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3_000, 4_000, BufferedImage.TYPE_INT_ARGB), "png", large);
        BufferedImage printed = ImageIO.read(new ByteArrayInputStream(
                TicketPhoto.forPrint(large.toByteArray()).orElseThrow()));
        assertEquals(360, printed.getWidth());
        assertEquals(480, printed.getHeight());
        // Transparent is white on paper.
        assertEquals(0xffffff, printed.getRGB(180, 240) & 0xffffff);
        byte[] cut = Arrays.copyOf(photo(), 40);
        assertTrue(TicketPhoto.forPrint(cut).isEmpty());
        assertTrue(
                TicketPhoto.forPrint("<svg/>".getBytes(StandardCharsets.UTF_8)).isEmpty());
    }

    @Test
    void listsHaveEverybodyInTheOrderOfSeats() throws IOException {
        List<RoomSheet.Row> rows = IntStream.rangeClosed(1, 45)
                .mapToObj(number -> new RoomSheet.Row(
                        number,
                        (number - 1) / 6 + 1,
                        (number - 1) % 6 + 1,
                        "261212-000" + (10 + number) + "-0",
                        number == 7 ? "<i>李</i>" : "考生" + number,
                        "3301**********" + (1000 + number)))
                .toList();
        for (RoomSheet.Kind kind : RoomSheet.Kind.values()) {
            Markup sheet = PDF.markup();
            RoomSheet.write(sheet, PLAN, kind, new RoomSheet.Session(THEORY, rows), false);
            RoomSheet.write(sheet, PLAN, kind, new RoomSheet.Session(SKILL, rows.subList(0, 2)), true);
            try (PDDocument pdf = Loader.loadPDF(PDF.render(sheet, kind.title(), RoomSheet.STYLE))) {
                String text = text(pdf);
                assertTrue(text.contains(kind.title()), text);
                assertTrue(text.contains("应到:45人") && text.contains("应到:2人"), text);
                assertTrue(text.contains("<i>李</i>"), text);
                int from = 0;
                for (RoomSheet.Row row : rows) {
                    from = text.indexOf(row.number(), from);
                    assertTrue(from >= 0, () -> row.number() + " in " + text);
                }
                assertEquals(kind == RoomSheet.Kind.SIGNATURE, text.contains("监考人员签名"));
                assertTrue(pdf.getNumberOfPages() >= 3, () -> pdf.getNumberOfPages() + " pages");
                assertChineseFontEmbedded(pdf);
                save(pdf, kind.name().toLowerCase(Locale.ROOT));
            }
        }
    }

    private static PDDocument ticket(String name, byte[] photo) throws IOException {
        Markup sheet = PDF.markup();
        TicketSheet.write(
                sheet,
                PLAN,
                new TicketSheet.Ticket(
                        TicketNumber.of(LocalDate.of(2026, 12, 12), 1),
                        1,
                        name,
                        "3301**********001X",
                        List.of(THEORY, SKILL),
                        photo),
                true);
        return Loader.loadPDF(PDF.render(sheet, TicketSheet.TITLE, TicketSheet.STYLE));
    }

    /** Without spaces and line breaks, which a PDF does not keep; extracted Chinese may hold compatibility forms. */
    private static String text(PDDocument pdf) throws IOException {
        return Normalizer.normalize(new PDFTextStripper().getText(pdf), Normalizer.Form.NFKC)
                .replaceAll("\\s+", "");
    }

    private static void assertChineseFontEmbedded(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertTrue(font.isEmbedded(), font::getName);
                assertTrue(font.getName().contains("NotoSansSC"), font::getName);
            }
        }
    }

    private static int images(PDPage page) {
        int images = 0;
        for (COSName name : page.getResources().getXObjectNames()) {
            if (page.getResources().isImageXObject(name)) {
                images++;
            }
        }
        return images;
    }

    /** Something is to be seen, and not everywhere. */
    private static void assertInk(PDDocument pdf) throws IOException {
        BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, 60);
        long dark = IntStream.range(0, page.getWidth() * page.getHeight())
                .filter(i -> (page.getRGB(i % page.getWidth(), i / page.getWidth()) & 0xff) < 128)
                .count();
        assertTrue(dark > 500 && dark < page.getWidth() * page.getHeight() / 4, () -> dark + " dark points");
    }

    private static byte[] photo() throws IOException {
        BufferedImage image = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 60 * 80; i++) {
            image.setRGB(i % 60, i / 60, 0x4080c0);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return out.toByteArray();
    }

    private static SeatAt seat(Component component, String room, int seat, String from, String to) {
        return new SeatAt(
                component,
                UUID.randomUUID(),
                new Text("港湾考点", null),
                "滨海市港湾路1号",
                UUID.randomUUID(),
                room,
                2,
                3,
                seat,
                Instant.parse(from),
                Instant.parse(to));
    }

    private static void save(PDDocument pdf, String name) throws IOException {
        String folder = System.getProperty("sheets.saved");
        if (folder != null) {
            for (int page = 0; page < pdf.getNumberOfPages(); page++) {
                ImageIO.write(
                        new PDFRenderer(pdf).renderImageWithDPI(page, 80),
                        "png",
                        Files.createDirectories(Path.of(folder))
                                .resolve(name + page + ".png")
                                .toFile());
            }
        }
        assertFalse(pdf.isEncrypted());
    }
}
