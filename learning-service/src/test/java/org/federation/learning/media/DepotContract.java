package org.federation.learning.media;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.federation.learning.media.Depot.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds wherever media lie. */
abstract class DepotContract {

    @TempDir
    Path workspace;

    private final String area = "renditions/" + UUID.randomUUID();

    abstract Depot depot();

    @Test
    void whatIsPutIsThere() throws IOException {
        depot().put(area + "/master.m3u8", "one".getBytes(UTF_8));
        depot().put(area + "/master.m3u8", "two".getBytes(UTF_8));

        assertEquals("two", new String(depot().read(area + "/master.m3u8"), UTF_8));
        assertThrows(IOException.class, () -> depot().read(area + "/other"));
    }

    @Test
    void aFolderIsPutWithAllThatIsInIt() throws IOException {
        Path folder = Files.createDirectories(workspace.resolve("made"));
        Files.createDirectories(folder.resolve("240p"));
        Files.writeString(folder.resolve("master.m3u8"), "master");
        Files.writeString(folder.resolve("240p/0.m4s"), "segment");

        depot().putAll(area, folder, () -> true);

        assertEquals(Set.of("master.m3u8", "240p"), depot().names(area));
        assertEquals(Set.of("master.m3u8", "240p/0.m4s"), depot().files(area).keySet());
        assertEquals("segment", new String(depot().read(area + "/240p/0.m4s"), UTF_8));
    }

    @Test
    void whoeverStopsHalfwayIsHeard() throws IOException {
        Path folder = Files.createDirectories(workspace.resolve("made"));
        Files.writeString(folder.resolve("master.m3u8"), "master");

        assertThrows(IOException.class, () -> depot().putAll(area, folder, () -> false));
    }

    @Test
    void onlyWhatWasMeantIsRemoved() throws IOException {
        depot().put(area + "/a/x.jpg", new byte[1]);
        depot().put(area + "/ab/x.jpg", new byte[1]);

        depot().remove(area + "/a");
        depot().remove(area + "/nothing");

        assertEquals(Set.of("ab/x.jpg"), depot().files(area).keySet());
        assertNull(depot().lastChange(area + "/a/x.jpg"));
        assertEquals(Set.of(), depot().names(area + "/none"));
    }

    @Test
    void whatIsTouchedIsAsIfPutNow() throws Exception {
        String key = area + "/x.vtt";
        depot().put(key, "WEBVTT".getBytes(UTF_8));
        Instant put = depot().lastChange(key);

        Instant later = put.plusSeconds(2);
        Awaitility.await().until(() -> Instant.now().isAfter(later));
        depot().touch(key, Instant.now());

        assertTrue(depot().lastChange(key).isAfter(put));
        assertEquals("WEBVTT", new String(depot().read(key), UTF_8));
    }

    /** Each request writes some, and is cut off before or after what it wrote was noted. */
    @Test
    void anUploadOverManyBrokenLinesArrivesIntact() throws IOException {
        Random random = new Random(11);
        byte[] film = new byte[21_000_000];
        random.nextBytes(film);
        UUID upload = UUID.randomUUID();
        depot().begin(upload);
        int received = 0;
        String parts = "";
        int turn = 0;
        while (received < film.length) {
            int some = Math.min(film.length - received, 1 + random.nextInt(3_000_000));
            try (Intake intake = depot().intake(upload, new Standing(film.length, received, parts, ++turn))) {
                for (int at = received; at < received + some; at += 65_536) {
                    int end = Math.min(at + 65_536, received + some);
                    intake.write(Arrays.copyOfRange(film, at, end), end - at);
                }
                if (received + some == film.length) {
                    intake.complete();
                    received = film.length;
                } else if (random.nextInt(4) > 0) {
                    parts = intake.settle();
                    received += some;
                } else if (random.nextBoolean()) {
                    intake.settle();
                }
            }
        }

        assertArrayEquals(film, original(upload));
        assertTrue(turn > 8, "turns " + turn);
    }

    @Test
    void whatWasCompletedAndNotNotedIsCompletedAgain() throws IOException {
        byte[] film = new byte[9_000_000];
        new Random(3).nextBytes(film);
        UUID upload = UUID.randomUUID();
        depot().begin(upload);
        String parts;
        try (Intake intake = depot().intake(upload, new Standing(film.length, 0, "", 1))) {
            intake.write(film, 8_500_000);
            parts = intake.settle();
        }
        for (int turn = 2; turn <= 3; turn++) {
            try (Intake intake = depot().intake(upload, new Standing(film.length, 8_500_000, parts, turn))) {
                intake.write(Arrays.copyOfRange(film, 8_500_000, film.length), 500_000);
                intake.complete();
            }
        }

        assertArrayEquals(film, original(upload));
    }

    @Test
    void smallAndEmptyUploads() throws IOException {
        for (int size : new int[] {0, 1, 5}) {
            UUID upload = UUID.randomUUID();
            depot().begin(upload);
            if (size > 0) {
                try (Intake intake = depot().intake(upload, new Standing(size, 0, "", 1))) {
                    intake.write(new byte[size], size);
                    intake.complete();
                }
            }
            assertEquals(size, original(upload).length);
        }
    }

    @Test
    void whatIsCalledOffLeavesNothing() throws IOException {
        UUID upload = UUID.randomUUID();
        depot().begin(upload);
        String parts;
        try (Intake intake = depot().intake(upload, new Standing(30_000_000, 0, "", 1))) {
            intake.write(new byte[9_000_000], 9_000_000);
            parts = intake.settle();
        }
        assertTrue(depot().names("originals").contains(upload.toString()));

        depot().abandon(upload, parts);

        assertFalse(depot().names("originals").contains(upload.toString()));
        assertFalse(depot().names("tails").contains(upload.toString()));
    }

    byte[] original(UUID upload) throws IOException {
        return Files.readAllBytes(depot().local("originals/" + upload, workspace, () -> true));
    }
}
