package org.federation.learning.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import org.awaitility.Awaitility;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files are given to signed addresses, whole or in ranges. */
@QuarkusTest
class MediaAddressTest {

    private final Content unit = Content.unit();

    @Inject
    MediaStore store;

    @Inject
    MeterRegistry meters;

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
    void allAddressesAreMeasuredAsOne() {
        RestAssured.get("/media/no-such-signature/renditions/x").then().statusCode(403);

        Awaitility.await()
                .until(() -> meters.find("http.server.requests")
                                .tag("uri", "/media/{file}")
                                .timer()
                        != null);
        assertTrue(meters.find("http.server.requests").timers().stream()
                .map(timer -> String.valueOf(timer.getId().getTag("uri")))
                .noneMatch(uri -> uri.contains("no-such-signature")));
    }

    @Test
    void whatHasJustGoneIsNotThere() throws IOException {
        String lecture = unit.draft("刚刚删除");
        unit.film(lecture, Clip.SILENT.bytes());
        String poster = playback(lecture).path("posterUrl");
        RestAssured.get(poster).then().statusCode(200);

        Files.delete(store.served(poster.split("/", 4)[3]));

        RestAssured.given()
                .header("Range", "bytes=0-9")
                .get(poster)
                .then()
                .statusCode(404)
                .header("ETag", nullValue());
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

    @Test
    @EnabledOnOs(OS.LINUX)
    void theHeadTravelsWithTheFirstBytes() throws IOException {
        String lecture = unit.draft("一个包");
        unit.film(lecture, Clip.SILENT.bytes());
        String poster = playback(lecture).path("posterUrl");

        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.getOutputStream()
                    .write(("GET " + poster + " HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-99\r\n\r\n")
                            .getBytes(US_ASCII));
            byte[] packet = new byte[4_096];
            String first = new String(packet, 0, socket.getInputStream().read(packet), ISO_8859_1);

            assertTrue(first.startsWith("HTTP/1.1 206"));
            assertEquals(100, first.length() - first.indexOf("\r\n\r\n") - 4);
        }
    }

    private Response playback(String lecture) {
        return unit.asReviewer().contentType(ContentType.JSON).body("{}").post("/lectures/" + lecture + "/playbacks");
    }

    private static Response range(String address, String range) {
        return RestAssured.given().header("Range", range).get(address);
    }
}
