package org.federation.learning;

import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.federation.kit.testing.Instance;
import org.federation.kit.testing.Instances;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What must hold whatever happens to films: two packaged instances on one media folder, and {@code kill -9}. */
class FilmsUnderFireIT {

    private static final Path MEDIA = Path.of("target", "media-films-it").toAbsolutePath();
    private static Instances instances;

    @BeforeAll
    static void startTwo() {
        instances = Instances.of(2)
                .with("MEDIA_FOLDER", MEDIA.toString())
                .with("MEDIA_FFMPEG", TestFfmpeg.program())
                .with("MEDIA_LEASE", "PT3S")
                .with("MEDIA_POLL", "PT0.2S")
                .start();
    }

    @AfterAll
    static void stop() {
        instances.close();
    }

    @Test
    void aTranscodingGoesOnAfterItsInstanceIsKilled() throws IOException {
        Instance first = instances.get(0);
        Instance second = instances.get(1);
        Content unit = Content.unitAt(second.baseUri());
        String lecture = unit.draft("转码中断");
        byte[] film = Clip.HEAVY.bytes();
        String upload = unit.upload(lecture, film.length);
        unit.append(upload, 0, film).then().statusCode(204);
        awaitFirstSegment();

        first.kill();
        second.kill();
        assertFalse(isEmpty(MEDIA.resolve("work")), "killed in the midst of it");
        second.restart();

        assertEquals("ready", unit.awaitFilm(lecture));
        unit.asEditor().get("/lectures/" + lecture).then().body("media.renditions.size()", greaterThan(1));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> isEmpty(MEDIA.resolve("work")));
        first.restart();
    }

    @Test
    void anUploadGoesOnAfterItsInstanceIsKilled() throws IOException {
        Instance first = instances.get(0);
        Content unit = Content.unitAt(first.baseUri());
        String lecture = unit.draft("上传中断");
        byte[] film = Clip.LONGER.bytes();
        String upload = unit.upload(lecture, film.length);
        int acknowledged = film.length / 3;
        unit.append(upload, 0, Arrays.copyOf(film, acknowledged)).then().statusCode(204);
        URI server = URI.create(first.baseUri());
        String token = Tokens.person()
                .id(unit.editorId)
                .org(unit.org)
                .roles("content-editor")
                .token();
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream line = socket.getOutputStream();
            line.write(
                    ("PATCH " + Content.BASE + "/uploads/" + upload + " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\n"
                                    + "Authorization: Bearer " + token + "\r\nUpload-Offset: " + acknowledged
                                    + "\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                                    + (film.length - acknowledged) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            line.write(film, acknowledged, film.length / 3);
            line.flush();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> Files.size(MEDIA.resolve("originals").resolve(upload)) > acknowledged);
            first.kill();
        }

        Content another = unit.at(instances.get(1).baseUri());
        int offset = Integer.parseInt(another.asEditor()
                .header("Tus-Resumable", "1.0.0")
                .head("/uploads/" + upload)
                .header("Upload-Offset"));
        assertTrue(offset >= acknowledged, "what was acknowledged is there");
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> another.append(upload, offset, Arrays.copyOfRange(film, offset, film.length))
                                .statusCode(),
                        status -> status == 204);
        assertEquals("ready", another.awaitFilm(lecture));
        first.restart();
    }

    @Test
    void aTranscodingIsCalledOffThroughTheInstanceThatDoesNotRunIt() throws IOException {
        Content unit = Content.unitAt(instances.get(0).baseUri());
        byte[] film = Clip.HEAVY.bytes();
        for (Instance instance : List.of(instances.get(0), instances.get(1))) {
            String lecture = unit.draft("叫停");
            String upload = unit.upload(lecture, film.length);
            unit.append(upload, 0, film).then().statusCode(204);
            awaitFirstSegment();

            unit.at(instance.baseUri())
                    .asEditor()
                    .header("If-Match", "*")
                    .delete("/lectures/" + lecture + "/media")
                    .then()
                    .statusCode(204);

            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> isEmpty(MEDIA.resolve("work")));
        }
    }

    /** The film is in the making: one segment of it lies there, which is some seconds of work before its end. */
    private static void awaitFirstSegment() {
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                // Folders come and go while they are read.
                .ignoreExceptions()
                .until(() -> {
                    try (var files = Files.walk(MEDIA.resolve("work"))) {
                        return files.anyMatch(file -> file.toString().endsWith(".m4s"));
                    }
                });
    }

    private static boolean isEmpty(Path folder) throws IOException {
        try (var entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }
}
