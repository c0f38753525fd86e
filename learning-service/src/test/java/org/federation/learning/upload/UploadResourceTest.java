package org.federation.learning.upload;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class UploadResourceTest {

    private final Content unit = Content.unit();

    @Inject
    TestClock clock;

    @Inject
    RemoveExpiredUploads removal;

    @TestHTTPResource
    URI server;

    @Test
    void optionsTellWhatIsSpoken() {
        unit.asEditor()
                .options("/uploads")
                .then()
                .statusCode(204)
                .header("Tus-Resumable", "1.0.0")
                .header("Tus-Version", "1.0.0")
                .header("Tus-Extension", "creation,expiration,checksum,termination")
                .header("Tus-Checksum-Algorithm", containsString("sha1"))
                .header("Tus-Max-Size", notNullValue());
    }

    @Test
    void piecesMakeAFilm() {
        String lecture = unit.draft("分三次传");
        byte[] film = Clip.SMALL.bytes();
        String upload = unit.upload(lecture, film.length);
        int third = film.length / 3;

        unit.append(upload, 0, Arrays.copyOfRange(film, 0, third))
                .then()
                .statusCode(204)
                .header("Upload-Offset", Integer.toString(third))
                .header("Upload-Expires", notNullValue());
        offsetIs(upload, third);
        unit.append(upload, third, Arrays.copyOfRange(film, third, 2 * third))
                .then()
                .statusCode(204);
        unit.append(upload, 2L * third, Arrays.copyOfRange(film, 2 * third, film.length))
                .then()
                .statusCode(204);

        offsetIs(upload, film.length);
        assertEquals("ready", unit.awaitFilm(lecture));
    }

    @Test
    void aWrongOffsetIsAConflictThatTellsTheRightOne() {
        String upload = unit.upload(unit.draft("位置不对"), 100);
        unit.append(upload, 0, new byte[40]).then().statusCode(204);

        unit.append(upload, 0, new byte[10]).then().statusCode(409).body("offset", equalTo(40));
        unit.append(upload, 50, new byte[10]).then().statusCode(409);

        offsetIs(upload, 40);
    }

    @Test
    void aBrokenLineLosesNothingThatWasNoted() throws IOException {
        byte[] film = Clip.LONGER.bytes();
        String lecture = unit.draft("断线续传");
        String upload = unit.upload(lecture, film.length);
        int sent = film.length / 2;
        String head =
                "PATCH " + Content.BASE + "/uploads/" + upload + " HTTP/1.1\r\nHost: x\r\nTus-Resumable: 1.0.0\r\n"
                        + "Authorization: Bearer "
                        + Tokens.person()
                                .id(unit.editorId)
                                .org(unit.org)
                                .roles("content-editor")
                                .token()
                        + "\r\nUpload-Offset: 0\r\nContent-Type: application/offset+octet-stream\r\nContent-Length: "
                        + film.length
                        + "\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            OutputStream line = socket.getOutputStream();
            line.write(head.getBytes(StandardCharsets.US_ASCII));
            line.write(film, 0, sent);
            line.flush();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.size(original(upload)) >= sent);
        }

        long noted =
                Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> offset(upload), offset -> offset == sent);

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> unit.append(upload, noted, Arrays.copyOfRange(film, (int) noted, film.length))
                                .statusCode(),
                        status -> status == 204);
        assertEquals("ready", unit.awaitFilm(lecture));
    }

    @Test
    void aWrongChecksumDiscardsItsBytes() throws NoSuchAlgorithmException {
        String upload = unit.upload(unit.draft("校验"), 20);
        byte[] bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
        String right = Base64.getEncoder()
                .encodeToString(MessageDigest.getInstance("SHA-1").digest(bytes));

        checked(upload, 0, "sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA=", bytes).then().statusCode(460);
        offsetIs(upload, 0);
        checked(upload, 0, "crc32 AAAA", bytes).then().statusCode(400);
        checked(upload, 0, "sha1 " + right, bytes).then().statusCode(204);

        offsetIs(upload, 10);
    }

    @Test
    void anotherVersionOfTusIsRefused() {
        String upload = unit.upload(unit.draft("版本"), 10);

        unit.asEditor().head("/uploads/" + upload).then().statusCode(412).header("Tus-Version", "1.0.0");
        unit.asEditor()
                .header("Tus-Resumable", "0.2.2")
                .delete("/uploads/" + upload)
                .then()
                .statusCode(412);
    }

    @Test
    void anUploadIsItsSendersOwn() {
        String lecture = unit.draft("各传各的");
        String upload = unit.upload(lecture, 10);
        Tokens colleague = Tokens.person().org(unit.org).roles("content-editor");

        tus(unit.as(colleague)).head("/uploads/" + upload).then().statusCode(404);
        tus(unit.as(colleague)).delete("/uploads/" + upload).then().statusCode(404);
        tus(unit.asWorker()).head("/uploads/" + upload).then().statusCode(403);
        Content.unit().openUpload(lecture, 10).then().statusCode(404);
    }

    @Test
    void whatCannotBeUploadedIsToldAtOnce() {
        String lecture = unit.draft("先说清楚");
        unit.openUpload(lecture, 1L << 50)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("limit", notNullValue());
        tus(unit.asEditor()).header("Upload-Length", 10).post("/uploads").then().statusCode(400);
        tus(unit.asEditor())
                .header("Upload-Length", 10)
                .header("Upload-Metadata", "lecture ###")
                .post("/uploads")
                .then()
                .statusCode(400);
        tus(unit.asEditor())
                .header(
                        "Upload-Metadata",
                        "lecture " + Base64.getEncoder().encodeToString(lecture.getBytes(StandardCharsets.UTF_8)))
                .post("/uploads")
                .then()
                .statusCode(400);
        String upload = unit.upload(lecture, 10);
        unit.append(upload, 0, new byte[11]).then().statusCode(413);
        offsetIs(upload, 0);
        tus(unit.asEditor())
                .header("Upload-Offset", 0)
                .contentType(ContentType.BINARY)
                .body(new byte[1])
                .patch("/uploads/" + upload)
                .then()
                .statusCode(415);
        tus(unit.asEditor()).head("/uploads/" + UUID.randomUUID()).then().statusCode(404);
    }

    @Test
    void aFilmIsNotReplacedUnderWorkersEyes() {
        String lecture = unit.published("已发布不能换");

        unit.openUpload(lecture, 10).then().statusCode(409).body("type", containsString("lecture-published"));
    }

    @Test
    void anUploadCanBeCalledOff() {
        String upload = unit.upload(unit.draft("不传了"), 10);
        unit.append(upload, 0, new byte[5]);

        tus(unit.asEditor()).delete("/uploads/" + upload).then().statusCode(204);

        tus(unit.asEditor()).head("/uploads/" + upload).then().statusCode(404);
        assertFalse(Files.exists(original(upload)));
    }

    @Test
    void aSenderThatCannotPatchPosts() {
        String upload = unit.upload(unit.draft("只会 POST"), 10);

        tus(unit.asEditor())
                .header("X-HTTP-Method-Override", "PATCH")
                .header("Upload-Offset", 0)
                .contentType("application/offset+octet-stream")
                .body(new byte[4])
                .post("/uploads/" + upload)
                .then()
                .statusCode(204);

        offsetIs(upload, 4);
    }

    @Test
    void whatWasGivenUpIsClearedAway() {
        String upload = unit.upload(unit.draft("忘了"), 10);
        clock.advance(Duration.ofDays(2));

        removal.run();
        clock.reset();

        tus(unit.asEditor()).head("/uploads/" + upload).then().statusCode(404);
        assertFalse(Files.exists(original(upload)));
    }

    private void offsetIs(String upload, long offset) {
        tus(unit.asEditor())
                .head("/uploads/" + upload)
                .then()
                .statusCode(200)
                .header("Upload-Offset", Long.toString(offset))
                .header("Upload-Length", notNullValue())
                .header("Upload-Metadata", startsWith("lecture "))
                .header("Cache-Control", "no-store");
    }

    private long offset(String upload) {
        return Long.parseLong(tus(unit.asEditor()).head("/uploads/" + upload).header("Upload-Offset"));
    }

    private Response checked(String upload, long offset, String checksum, byte[] bytes) {
        return tus(unit.asEditor())
                .header("Upload-Offset", offset)
                .header("Upload-Checksum", checksum)
                .contentType("application/offset+octet-stream")
                .body(bytes)
                .patch("/uploads/" + upload);
    }

    private static RequestSpecification tus(RequestSpecification request) {
        return request.header("Tus-Resumable", "1.0.0");
    }

    private static Path original(String upload) {
        return Path.of("target", "media", "originals", upload);
    }
}
