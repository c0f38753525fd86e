package org.federation.learning.film;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.TestFfmpeg;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PosterResourceTest {

    private static final Content UNIT = Content.unit();
    private static String lecture = "";

    @BeforeEach
    void oneFilmForAll() {
        if (lecture.isEmpty()) {
            lecture = UNIT.draft("封面");
            assertEquals("ready", UNIT.film(lecture, Clip.SMALL.bytes()));
        }
    }

    @Test
    void thereArePicturesOfTheFilmToChooseFrom() throws IOException {
        Response frames = UNIT.asEditor().get("/lectures/" + lecture + "/poster-frames");

        frames.then().statusCode(200).body("items", hasSize(8)).body("items[0].atSeconds", equalTo(0f));
        List<String> urls = frames.path("items.url");
        BufferedImage picture = picture(urls.get(7));
        assertEquals(320, picture.getWidth());
        assertNotEquals(0, difference(picture, picture(urls.get(0))));
    }

    @Test
    void aMomentOfTheFilmBecomesItsPoster() throws IOException {
        String before = posterUrl();

        Response chosen = choose(3.2);

        chosen.then().statusCode(200).body("posterUrl", startsWith("/media/"));
        assertNotEquals(before, posterUrl());
        assertEquals(chosen.<String>path("posterUrl"), posterUrl());
        assertEquals(chosen.header("ETag"), UNIT.tag(lecture));
        BufferedImage early = picture(choose(0).path("posterUrl"));
        BufferedImage late = picture(chosen.path("posterUrl"));
        assertTrue(difference(early, late) > 5, "two moments of the test film look different");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jpg", "png", "webp"})
    void aPictureOfOnesOwnBecomesThePoster(String format) throws IOException {
        byte[] file = made("color=c=red:size=2000x1000:duration=1", format);

        // What it is called is the sender's word only.
        Response sent = upload("image/png", file);

        sent.then().statusCode(200);
        BufferedImage poster = picture(sent.path("posterUrl"));
        assertEquals(1280, poster.getWidth());
        assertEquals(640, poster.getHeight());
        int colour = poster.getRGB(600, 300);
        assertTrue((colour >> 16 & 0xFF) > 200 && (colour & 0xFF) < 60, Integer.toHexString(colour));
    }

    @Test
    void anApprovalIsVoidByANewPoster() {
        UNIT.review(lecture, "approve").then().statusCode(200);

        choose(1).then().statusCode(200);

        UNIT.asEditor().get("/lectures/" + lecture).then().body("state", equalTo("draft"));
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        String before = UNIT.tag(lecture);
        byte[] cut = made("testsrc2=size=200x100:duration=1", "png");
        byte[] text = "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>"
                .getBytes(StandardCharsets.UTF_8);

        for (byte[] file : List.of(text, new byte[0], pixelBomb(), Arrays.copyOf(cut, 60))) {
            upload("image/png", file).then().statusCode(422).body("type", endsWith(":poster-not-a-picture"));
        }
        upload("image/svg+xml", text).then().statusCode(415);
        upload("image/png", new byte[3_000_000]).then().statusCode(413);
        choose(5.4).then().statusCode(422).body("type", endsWith(":poster-beyond-film"));
        choose(-1).then().statusCode(400);
        assertEquals(before, UNIT.tag(lecture));
    }

    @Test
    void aPosterNeedsAFilm() {
        String bare = UNIT.draft("没有视频");

        UNIT.asEditor()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("atSeconds", 0))
                .put("/lectures/" + bare + "/poster")
                .then()
                .statusCode(409)
                .body("type", endsWith(":lecture-without-film"));
        UNIT.asEditor().get("/lectures/" + bare + "/poster-frames").then().statusCode(409);
    }

    @Test
    void onlyTheUnitsEditorsSeeFramesAndSetPosters() {
        UNIT.asWorker().get("/lectures/" + lecture + "/poster-frames").then().statusCode(403);
        Content.unit()
                .asEditor()
                .get("/lectures/" + lecture + "/poster-frames")
                .then()
                .statusCode(404);
        Content.unitAt("")
                .as(Tokens.person().org("cn.elsewhere").roles("content-editor"))
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("atSeconds", 1))
                .put("/lectures/" + lecture + "/poster")
                .then()
                .statusCode(404);
        UNIT.asEditor()
                .header("If-Match", "\"0\"")
                .contentType(ContentType.JSON)
                .body(Map.of("atSeconds", 1))
                .put("/lectures/" + lecture + "/poster")
                .then()
                .statusCode(412);
    }

    @Test
    void ofTwoAtOnceOneHasSeenTheLatest() {
        String tag = UNIT.tag(lecture);

        List<Integer> answers =
                Together.run(2, number -> choose(1.0 + number, tag).statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers::toString);
        assertEquals(
                1,
                answers.stream()
                        .filter(status -> status == 412 || status == 409)
                        .count(),
                answers::toString);
    }

    private static Response choose(double at) {
        return choose(at, "*");
    }

    private static Response choose(double at, String tag) {
        return UNIT.asEditor()
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("atSeconds", at))
                .put("/lectures/" + lecture + "/poster");
    }

    private static Response upload(String type, byte[] file) {
        return UNIT.asEditor()
                .header("If-Match", "*")
                .contentType(type)
                .body(file)
                .put("/lectures/" + lecture + "/poster");
    }

    private static String posterUrl() {
        return UNIT.asEditor().get("/lectures/" + lecture).path("posterUrl");
    }

    private static BufferedImage picture(String url) throws IOException {
        byte[] file = RestAssured.get(url)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    /** Per cent of the pixels that differ visibly. */
    private static int difference(BufferedImage one, BufferedImage other) {
        int differing = 0;
        for (int x = 0; x < one.getWidth(); x++) {
            for (int y = 0; y < one.getHeight(); y++) {
                boolean same = Math.abs((one.getRGB(x, y) & 0xFF) - (other.getRGB(x, y) & 0xFF)) < 40;
                differing += same ? 0 : 1;
            }
        }
        return 100 * differing / (one.getWidth() * one.getHeight());
    }

    private static byte[] made(String source, String format) throws IOException {
        Path file = Path.of("target", "clips", "poster." + format);
        Files.createDirectories(file.getParent());
        TestFfmpeg.run(List.of("-f", "lavfi", "-i", source, "-frames:v", "1", file.toString()));
        return Files.readAllBytes(file);
    }

    /** A PNG of some hundred bytes that says it has 30,000 by 30,000 pixels. */
    private static byte[] pixelBomb() throws IOException {
        ByteBuffer header =
                ByteBuffer.allocate(13).putInt(30_000).putInt(30_000).put(new byte[] {8, 2, 0, 0, 0});
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(png, "IHDR", header.array());
        ByteArrayOutputStream pixels = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflated = new DeflaterOutputStream(pixels)) {
            deflated.write(new byte[100_000]);
        }
        chunk(png, "IDAT", pixels.toByteArray());
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        png.write(ByteBuffer.allocate(4).putInt(content.length).array());
        png.write(name);
        png.write(content);
        png.write(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
    }
}
