package org.federation.learning.film;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FilmResourceTest {

    private final Content unit = Content.unit();

    @Test
    void aTranscodingThatIsCalledOffStopsAndFreesItsPlace() {
        String heavy = unit.draft("叫停");
        byte[] film = Clip.HEAVY.bytes();
        String upload = unit.upload(heavy, film.length);
        unit.append(upload, 0, film).then().statusCode(204);
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .until(() -> unit.asEditor().get("/lectures/" + heavy).<Integer>path("media.progress") > 0);

        remove(heavy).then().statusCode(204);

        unit.asEditor().get("/lectures/" + heavy).then().body("media.state", equalTo("none"));
        String next = unit.draft("下一个");
        assertEquals("ready", unit.film(next, Clip.SILENT.bytes()));
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> !isTranscoding());
        assertFalse(Files.exists(Path.of("target", "media", "originals", upload)));
    }

    @Test
    void aFilmThatIsTakenAwayVoidsTheApproval() {
        String lecture = unit.draft("撤下视频");
        unit.film(lecture, Clip.SILENT.bytes());
        unit.review(lecture, "approve").then().statusCode(200);
        String seen = unit.tag(lecture);

        remove(lecture).then().statusCode(204);

        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("state", equalTo("draft"))
                .body("posterUrl", equalTo(null));
        unit.asEditor()
                .header("If-Match", seen)
                .delete("/lectures/" + lecture + "/media")
                .then()
                .statusCode(412);
        remove(lecture).then().statusCode(404);
    }

    @Test
    void whatWorkersWatchStays() {
        String lecture = unit.published("已发布", Clip.SILENT);

        remove(lecture).then().statusCode(409).body("type", endsWith(":lecture-published"));
    }

    @Test
    void onlyWhatStoppedAtALimitIsTriedAgain() {
        String lecture = unit.draft("没有可重试的");
        unit.film(lecture, new byte[0]);

        attempt(lecture).then().statusCode(409).body("type", endsWith(":film-not-retriable"));
        unit.asEditor().get("/lectures/" + lecture).then().body("media.retriable", equalTo(false));
        attempt(unit.draft("空")).then().statusCode(404);
        attempt(UUID.randomUUID().toString()).then().statusCode(404);
        Content.unit()
                .asEditor()
                .put("/lectures/" + lecture + "/media/attempt")
                .then()
                .statusCode(404);
    }

    private Response remove(String lecture) {
        return unit.asEditor().header("If-Match", "*").delete("/lectures/" + lecture + "/media");
    }

    private Response attempt(String lecture) {
        return unit.asEditor().put("/lectures/" + lecture + "/media/attempt");
    }

    private static boolean isTranscoding() {
        return ProcessHandle.current()
                .descendants()
                .anyMatch(process -> process.info().commandLine().orElse("").contains("-hls_time"));
    }
}
