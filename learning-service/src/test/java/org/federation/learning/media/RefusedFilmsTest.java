package org.federation.learning.media;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.awaitility.Awaitility;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.TestFfmpeg;
import org.junit.jupiter.api.Test;

/** What is no film, or not a whole one: its editor is told why, and nothing of it is left. */
@QuarkusTest
class RefusedFilmsTest {

    private final Content unit = Content.unit();

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
    void aPictureBeyondMeasureIsTold() throws IOException {
        Path film = TestFfmpeg.make(
                Path.of("target", "clips", "vast.mp4"),
                "-f lavfi -i color=size=8000x6000:rate=1:duration=1"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p");

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
    void everyReasonIsToldInBothLanguages() {
        for (String problem : List.of(
                "empty",
                "not-a-film",
                "truncated",
                "broken",
                "too-long",
                "too-large-picture",
                "too-slow",
                "too-heavy")) {
            String chinese = MediaTexts.text(problem, List.of());
            String english = MediaTexts.text(problem, List.of(Locale.ENGLISH));
            assertFalse(chinese.equals(english), problem);
            assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
        }
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
}
