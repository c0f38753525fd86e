package org.federation.learning.media;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.TestFfmpeg;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        Path quiet = Path.of("target", "clips", "quiet.mp4").toAbsolutePath();
        Files.createDirectories(quiet.getParent());
        TestFfmpeg.run(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=160x90:rate=10:duration=6",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:duration=6,volume=0.05",
                "-c:a",
                "aac",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                quiet.toString()));
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
    void textNamedFilmIsToldAndNothingIsLeft() {
        refused("文本.mp4", "just some text, many times over. ".repeat(100).getBytes(StandardCharsets.UTF_8), "不是视频");
    }

    /** A list of files to read is what an attacker would send; as no film is a list, none is ever read. */
    @Test
    void aPlaylistOfLocalFilesIsNoFilm() {
        refused(
                "播放列表",
                "#EXTM3U\n#EXT-X-MEDIA-SEQUENCE:0\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n"
                        .getBytes(StandardCharsets.UTF_8),
                "不是视频");
    }

    @Test
    void anEmptyFileIsTold() {
        refused("空文件", new byte[0], "空的");
    }

    @Test
    void aFilmCutShortIsTold() {
        byte[] endMissing = Clip.LONGER.bytes();
        byte[] frontIndexed = Clip.SMALL.bytes();

        refused("缺了索引", Arrays.copyOf(endMissing, endMissing.length / 2), "不完整");
        refused("缺了后半", Arrays.copyOf(frontIndexed, frontIndexed.length / 2), "不完整");
    }

    @Test
    void aFilmWhoseSoundGoesOnLongerIsWhole() throws IOException {
        String lecture = unit.draft("片尾只有声音");
        Path film = Path.of("target", "clips", "sound-longer.mp4");
        Files.createDirectories(film.getParent());
        TestFfmpeg.run(List.of(
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=160x120:rate=10:duration=2",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:duration=8",
                "-c:a",
                "aac",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                film.toString()));

        assertEquals("ready", unit.film(lecture, Files.readAllBytes(film)));
    }

    @Test
    void aPictureBeyondMeasureIsTold() throws IOException {
        Path film = Path.of("target", "clips", "vast.mp4");
        Files.createDirectories(film.getParent());
        TestFfmpeg.run(List.of(
                "-f",
                "lavfi",
                "-i",
                "color=size=8000x6000:rate=1:duration=1",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-pix_fmt",
                "yuv420p",
                film.toString()));

        refused("画面过大", Files.readAllBytes(film), "画面过大");
    }

    @Test
    void noiseInAFilmsClothesIsTold() {
        byte[] noise = new byte[50_000];
        new Random(7).nextBytes(noise);
        System.arraycopy("\0\0\0\u0018ftypmp42".getBytes(StandardCharsets.ISO_8859_1), 0, noise, 0, 12);

        refused("噪声", noise, "");
    }

    @Test
    void aProblemIsToldInTheReadersLanguage() {
        String lecture = unit.draft("双语");
        unit.film(lecture, new byte[0]);

        unit.asEditor()
                .header("Accept-Language", "en")
                .get("/lectures/" + lecture)
                .then()
                .body("media.problem", containsString("empty"));
    }

    @Test
    void aNewFilmTakesThePlaceOfTheOld() {
        String lecture = unit.draft("重传");
        unit.film(lecture, "no film at all".getBytes(StandardCharsets.US_ASCII));

        assertEquals("ready", unit.film(lecture, Clip.SMALL.bytes()));

        unit.asEditor().get("/lectures/" + lecture).then().body("media.problem", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"forged", "expired", "traversal", "encoded", "double", "original"})
    void onlyASignedAddressOpens(String attack) {
        String lecture = unit.draft("签名 " + attack);
        unit.film(lecture, Clip.SILENT.bytes());
        String manifest = playback(lecture).path("manifestUrl");
        String[] parts = manifest.split("/");
        String id = parts[4];
        String address =
                switch (attack) {
                    case "forged" -> manifest.replace(parts[2], parts[2].substring(0, 11) + "A".repeat(43));
                    case "expired" -> manifest.replace(parts[2], "1000000000" + parts[2].substring(10));
                    case "traversal" -> "/media/" + parts[2] + "/renditions/" + id + "/../../originals/" + id;
                    case "encoded" -> "/media/" + parts[2] + "/renditions/" + id + "/%2e%2e/%2e%2e/originals/" + id;
                    case "double" -> "/media/" + parts[2] + "/renditions/" + id + "//etc/passwd";
                    default -> "/media/" + parts[2] + "/originals/" + id;
                };

        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:problem:learning:link-invalid"));
        RestAssured.get(manifest.replace("master", "missing")).then().statusCode(404);
        RestAssured.post(manifest)
                .then()
                .statusCode(405)
                .header("Allow", "GET, HEAD")
                .body("type", equalTo("urn:problem:learning:method-not-allowed"));
    }

    @Test
    void bytesAreServedInRanges() {
        String lecture = unit.draft("范围");
        unit.film(lecture, Clip.SILENT.bytes());
        String poster = playback(lecture).path("posterUrl");
        Response whole = RestAssured.get(poster);
        int size = whole.asByteArray().length;
        whole.then().header("Accept-Ranges", "bytes").header("Cache-Control", containsString("immutable"));

        range(poster, "bytes=0-9").then().statusCode(206).header("Content-Range", "bytes 0-9/" + size);
        assertEquals(size - 10, range(poster, "bytes=10-").asByteArray().length);
        assertEquals(7, range(poster, "bytes=-7").asByteArray().length);
        range(poster, "bytes=" + size + "-")
                .then()
                .statusCode(416)
                .header("Content-Range", "bytes */" + size)
                .header("Cache-Control", "no-store")
                .body("type", equalTo("urn:problem:learning:range-not-satisfiable"));
        assertEquals(200, range(poster, "bytes=5-1").statusCode());
        assertEquals(200, range(poster, "furlongs=1-2").statusCode());
        RestAssured.given()
                .header("If-None-Match", whole.header("ETag"))
                .get(poster)
                .then()
                .statusCode(304);
        assertEquals(
                Integer.toString(size),
                RestAssured.head(poster).then().statusCode(200).extract().header("Content-Length"));
    }

    private void refused(String title, byte[] bytes, String why) {
        String lecture = unit.draft(title);
        Set<Path> before = files();

        assertEquals("failed", unit.film(lecture, bytes));

        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("media.problem", containsString(why))
                .body("media.problem", not(containsString("/")))
                .body("durationSeconds", nullValue());
        unit.review(lecture, "approve").then().statusCode(409);
        Awaitility.await("nothing of it is left")
                .atMost(Duration.ofSeconds(60))
                .until(() -> before.containsAll(files()));
    }

    /** What is on the shelf at present; an earlier film's leavings may be going away meanwhile. */
    private static Set<Path> files() {
        Set<Path> files = new HashSet<>();
        try {
            Files.walkFileTree(Path.of("target", "media"), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path gone, IOException e) {
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException e) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private Response playback(String lecture) {
        return unit.asReviewer().contentType(ContentType.JSON).body("{}").post("/lectures/" + lecture + "/playbacks");
    }

    private static String text(String address) {
        return RestAssured.get(address).then().statusCode(200).extract().asString();
    }

    private static Response range(String address, String range) {
        return RestAssured.given().header("Range", range).get(address);
    }
}
