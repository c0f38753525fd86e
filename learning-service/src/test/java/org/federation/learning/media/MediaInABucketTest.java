package org.federation.learning.media;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.S3Server;
import org.federation.learning.media.MediaInABucketTest.Bucket;
import org.junit.jupiter.api.Test;

/** From an upload to its last segment, with a bucket in the place of the folder. */
@QuarkusTest
@TestProfile(Bucket.class)
class MediaInABucketTest {

    private final Content unit = Content.unit();

    @Inject
    Depot depot;

    /** Starts the server with this test only. */
    public static class Bucket implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(S3Server.class));
        }
    }

    @Test
    void aFilmIsUploadedMadeAndWatched() {
        String lecture = unit.draft("放在对象存储");
        byte[] film = Clip.SMALL.bytes();
        int half = film.length / 2;
        String upload = unit.upload(lecture, film.length);
        unit.append(upload, 0, Arrays.copyOf(film, half)).then().statusCode(204);
        unit.append(upload, half, Arrays.copyOfRange(film, half, film.length))
                .then()
                .statusCode(204);
        assertEquals("ready", unit.awaitFilm(lecture));

        Response playback =
                unit.asReviewer().contentType(ContentType.JSON).body("{}").post("/lectures/" + lecture + "/playbacks");

        String manifest = playback.path("manifestUrl");
        get(manifest).then().statusCode(200).contentType("application/vnd.apple.mpegurl");
        String rung = manifest.replace("master", "180p/index");
        assertTrue(get(rung).asString().contains("0.m4s"));
        Response led = get(rung.replace("index.m3u8", "0.m4s"));
        led.then().statusCode(307).header("Location", containsString("X-Amz-Signature="));
        RestAssured.given()
                .urlEncodingEnabled(false)
                .header("Range", "bytes=0-9")
                .get(led.header("Location"))
                .then()
                .statusCode(206)
                .contentType("video/iso.segment")
                .header("Content-Length", equalTo("10"));
        get(playback.path("storyboardUrl")).then().statusCode(200).body(startsWith("WEBVTT"));
        get(playback.path("posterUrl")).then().statusCode(307);
        get(rung.replace("180p", "999p")).then().statusCode(404);
        get(manifest.replace("renditions", "captions")).then().statusCode(403);
    }

    @Test
    void aPosterIsCutFromWhatLiesThere() {
        String lecture = unit.draft("封面在对象存储");
        assertEquals("ready", unit.film(lecture, Clip.SILENT.bytes()));

        Response chosen = unit.asEditor()
                .header("If-Match", "*")
                .contentType(ContentType.JSON)
                .body(Map.of("atSeconds", 1))
                .put("/lectures/" + lecture + "/poster");

        chosen.then().statusCode(200);
        RestAssured.given()
                .urlEncodingEnabled(false)
                .get(get(chosen.path("posterUrl")).header("Location"))
                .then()
                .statusCode(200)
                .contentType("image/jpeg");
    }

    @Test
    void whatIsTakenAwayLeavesNothing() {
        String lecture = unit.draft("不留痕迹");
        unit.film(lecture, Clip.SILENT.bytes());
        int editions = depot.names("renditions").size();
        int originals = depot.names("originals").size();

        unit.asEditor()
                .header("If-Match", "*")
                .delete("/lectures/" + lecture + "/media")
                .then()
                .statusCode(204);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> depot.names("renditions").size() == editions - 1
                        && depot.names("originals").size() == originals - 1);
    }

    private static Response get(String address) {
        return RestAssured.given().redirects().follow(false).get(address);
    }
}
