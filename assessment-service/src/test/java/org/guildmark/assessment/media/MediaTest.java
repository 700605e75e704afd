package org.guildmark.assessment.media;

import static org.guildmark.assessment.AssessmentJourney.API;
import static org.guildmark.assessment.AssessmentJourney.officer;
import static org.guildmark.assessment.AssessmentJourney.person;
import static org.guildmark.assessment.AssessmentJourney.stranger;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MediaTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "gif"})
    void anImageIsKnownByItsBytesAndKeptOnce(String format) throws IOException {
        byte[] image = image(format, 7, 5);
        String id = sent(image)
                .statusCode(201)
                .body("mediaType", equalTo("image/" + format))
                .body("width", equalTo(7))
                .body("height", equalTo(5))
                .extract()
                .path("id");
        assertEquals(id, sent(image).statusCode(201).extract().path("id"));
        byte[] read = officer()
                .get(API + "/media/" + id)
                .then()
                .statusCode(200)
                .contentType("image/" + format)
                .header("X-Content-Type-Options", "nosniff")
                .extract()
                .asByteArray();
        assertArrayEquals(image, read);
        stranger().get(API + "/media/" + id).then().statusCode(404);
    }

    @Test
    void webpIsReadInEachOfItsForms() {
        assertSize("52494646 1a000000 57454250 5650384c 0d000000 2f 06000100 00000000000000", 7, 5);
        assertSize("52494646 1a000000 57454250 56503858 0a000000 00000000 060000 040000", 7, 5);
        assertSize("52494646 1a000000 57454250 56503820 0a000000 000000 9d012a 0700 0500", 7, 5);
    }

    @Test
    void whatIsNoImageIsRefused() {
        sent("<svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>".getBytes(StandardCharsets.UTF_8))
                .statusCode(415)
                .body("code", equalTo("IMAGE_TYPE"));
        sent(Arrays.copyOf(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff}, 40))
                .statusCode(415);
        sent(new byte[2 * 1024 * 1024 + 1]).statusCode(413).body("code", equalTo("IMAGE_TOO_LARGE"));
        officer()
                .multiPart("other", "x")
                .post(API + "/media")
                .then()
                .statusCode(400)
                .body("code", equalTo("FILE_MISSING"));
        person("somebody")
                .multiPart("file", "x.png", new byte[40])
                .post(API + "/media")
                .then()
                .statusCode(403);
        officer().get(API + "/media/" + "0".repeat(64)).then().statusCode(404);
    }

    private static void assertSize(String hex, int width, int height) {
        ImageFile image =
                ImageFile.read(HexFormat.of().parseHex(hex.replace(" ", ""))).orElseThrow();
        assertEquals("image/webp", image.mediaType());
        assertEquals(width, image.width());
        assertEquals(height, image.height());
    }

    private static ValidatableResponse sent(byte[] bytes) {
        return officer()
                .multiPart("file", "picture.bin", bytes)
                .post(API + "/media")
                .then();
    }

    private static byte[] image(String format, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out));
        return out.toByteArray();
    }
}
