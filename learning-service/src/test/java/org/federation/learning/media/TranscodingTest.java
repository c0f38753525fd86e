package org.federation.learning.media;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.TestFfmpeg;
import org.junit.jupiter.api.Test;

/** What becomes of a film that plays. */
@QuarkusTest
class TranscodingTest {

    private final Content unit = Content.unit();

    @Inject
    Transcoder transcoder;

    @Inject
    Ffmpeg ffmpeg;

    @Test
    void aFilmBecomesALadderCappedAtItsSource() throws IOException {
        String lecture = unit.draft("两档清晰度");

        assertEquals("ready", unit.film(lecture, Clip.LONGER.bytes()));

        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("durationSeconds", equalTo(20))
                .body("media.progress", equalTo(100))
                .body("media.problem", nullValue())
                .body("media.renditions.name", contains("240p", "360p"))
                .body("media.renditions.height", contains(240, 360))
                .body("media.renditions.width", contains(426, 640))
                .body("media.renditions.bandwidth", everyItem(greaterThan(10_000)));
        Response playback = playback(lecture);
        String manifest = playback.path("manifestUrl");
        String master = text(manifest);
        assertTrue(master.contains("RESOLUTION=640x360,CODECS=\"avc1.4d"), master);
        assertTrue(master.contains("URI=\"audio/index.m3u8\""), master);
        String rung = manifest.replace("master.m3u8", "360p/index.m3u8");
        List<String> segments =
                text(rung).lines().filter(line -> !line.startsWith("#")).toList();
        assertEquals(5, segments.size());
        RestAssured.get(rung.replace("index.m3u8", segments.get(0)))
                .then()
                .statusCode(200)
                .contentType("video/iso.segment");
        assertTrue(text(playback.path("audioUrl")).contains("#EXT-X-ENDLIST"));
        RestAssured.get(playback.<String>path("posterUrl"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
        everySizeIsTold(lecture, playback);
        theStoryboardShowsEverySecond(playback.path("storyboardUrl"), 20);
    }

    /** What a worker is told it costs is what comes over the line. */
    private void everySizeIsTold(String lecture, Response playback) {
        Response view = unit.asEditor().get("/lectures/" + lecture);
        long sound = bytesOf(playback.path("audioUrl"));
        String low = playback.<String>path("manifestUrl").replace("master.m3u8", "240p/index.m3u8");

        view.then().body("media.durationSeconds", equalTo(20));
        assertEquals(sound, view.<Integer>path("media.audioBytes").longValue());
        assertEquals(
                bytesOf(low) + sound,
                view.<Integer>path("media.renditions[0].bytes").longValue());
    }

    private static long bytesOf(String playlist) {
        return Stream.concat(Stream.of("init.mp4"), text(playlist).lines().filter(line -> !line.startsWith("#")))
                .mapToLong(part ->
                        RestAssured.get(playlist.replace("index.m3u8", part)).asByteArray().length)
                .sum();
    }

    private static void theStoryboardShowsEverySecond(String list, int seconds) throws IOException {
        String text = text(list);
        List<String> cues = text.lines().filter(line -> line.contains("#xywh=")).toList();
        assertEquals(seconds, cues.size(), text);
        assertTrue(text.contains("00:00:07.000 --> 00:00:08.000\n1.jpg#xywh=320,90,160,90"), text);
        byte[] sheet = RestAssured.get(list.replace("index.vtt", "1.jpg"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(sheet));
        assertEquals(5 * 160, picture.getWidth());
        assertEquals(5 * 90, picture.getHeight());
    }

    @Test
    void aQuietFilmIsHeardAsWellAsOthers() throws Exception {
        Path quiet = TestFfmpeg.make(
                Path.of("target", "clips", "quiet.mp4").toAbsolutePath(),
                "-f lavfi -i testsrc2=size=160x90:rate=10:duration=6 -f lavfi -i sine=frequency=440:duration=6,volume=0.05"
                        + " -c:a aac -c:v libx264 -preset ultrafast -pix_fmt yuv420p");
        Path folder = Files.createTempDirectory("loudness");

        transcoder.transcode(quiet, folder, percent -> true);

        assertTrue(loudness(quiet, folder).integrated() < -40);
        assertEquals(-16, loudness(folder.resolve("audio/index.m3u8"), folder).integrated(), 1);
    }

    private Loudness loudness(Path file, Path folder) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "info", "-i", file.toString()));
        arguments.addAll(Loudness.measuring());
        return Loudness.of(ffmpeg.run(folder, arguments, position -> true).messages());
    }

    @Test
    void aSilentFilmHasNoSound() {
        String lecture = unit.draft("没有声音");

        assertEquals("ready", unit.film(lecture, Clip.SILENT.bytes()));

        playback(lecture).then().statusCode(201).body("audioUrl", nullValue());
    }

    @Test
    void aFilmHeldUprightStaysUpright() {
        String lecture = unit.draft("竖屏");

        assertEquals("ready", unit.film(lecture, Clip.PORTRAIT.bytes()));

        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("media.renditions.width", contains(240, 270))
                .body("media.renditions.height", contains(426, 480));
    }

    @Test
    void aFilmWhoseSoundGoesOnLongerIsWhole() throws IOException {
        String lecture = unit.draft("片尾只有声音");
        Path film = TestFfmpeg.make(
                Path.of("target", "clips", "sound-longer.mp4"),
                "-f lavfi -i testsrc2=size=160x120:rate=10:duration=2 -f lavfi -i sine=frequency=440:duration=8"
                        + " -c:a aac -c:v libx264 -preset ultrafast -pix_fmt yuv420p");

        assertEquals("ready", unit.film(lecture, Files.readAllBytes(film)));
    }

    @Test
    void aNewFilmTakesThePlaceOfTheOld() {
        String lecture = unit.draft("重传");
        unit.film(lecture, "no film at all".getBytes(StandardCharsets.US_ASCII));

        assertEquals("ready", unit.film(lecture, Clip.SMALL.bytes()));

        unit.asEditor().get("/lectures/" + lecture).then().body("media.problem", nullValue());
    }

    private Response playback(String lecture) {
        return unit.asReviewer().contentType(ContentType.JSON).body("{}").post("/lectures/" + lecture + "/playbacks");
    }

    private static String text(String address) {
        return RestAssured.get(address).then().statusCode(200).extract().asString();
    }
}
