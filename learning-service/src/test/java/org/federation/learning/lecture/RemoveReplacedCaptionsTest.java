package org.federation.learning.lecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.federation.kit.testing.TestClock;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RemoveReplacedCaptionsTest {

    private final Content unit = Content.unit();

    @Inject
    RemoveReplacedCaptions removal;

    @Inject
    TestClock clock;

    @Test
    void replacedCaptionsGoWhenNoAddressOfTheirsHolds() throws IOException {
        String lecture = unit.draft("换字幕");
        put(lecture, "第一版");
        put(lecture, "第二版");
        clock.advance(Duration.ofHours(20));
        removal.run();
        assertEquals(2, files(lecture).size());

        clock.advance(Duration.ofHours(5));
        removal.run();

        assertEquals(1, files(lecture).size());
        assertTrue(Files.readString(files(lecture).get(0)).contains("第二版"));
    }

    private void put(String lecture, String words) {
        unit.asEditor()
                .header("If-Match", unit.tag(lecture))
                .contentType("text/vtt; charset=utf-8")
                .body("WEBVTT\n\n00:01.000 --> 00:02.000\n" + words + "\n")
                .put("/lectures/" + lecture + "/captions/zh-CN")
                .then()
                .statusCode(200);
    }

    private static List<Path> files(String lecture) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target", "media", "captions", lecture))) {
            return files.toList();
        }
    }
}
