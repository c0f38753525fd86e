package org.federation.learning.media;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.federation.kit.id.Ids;
import org.federation.kit.testing.TestClock;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.Meanwhile;
import org.federation.learning.media.TranscodingQueue.Taken;
import org.junit.jupiter.api.Test;

/** Films and their files, when things go wrong that are not the film's fault. */
@QuarkusTest
class FilmShelfTest {

    private static final TranscodedFilm MADE =
            new TranscodedFilm(5, null, List.of(new Rendition("240p", 426, 240, 400_000, 250_000L)), false, 0, 0);

    private final Content unit = Content.unit();

    @Inject
    FilmShelf shelf;

    @Inject
    TranscodingQueue queue;

    @Inject
    MediaStore store;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Test
    void toPutAFilmInOnceMoreChangesNothing() throws IOException {
        String lecture = unit.draft("放两次");
        Taken film = taken(lecture);
        Files.writeString(original(film.media()), "the only copy");

        QuarkusTransaction.requiringNew().run(() -> shelf.put(film.media(), UUID.fromString(lecture)));

        assertTrue(Files.exists(original(film.media())));
        assertTrue(queue.renew(film, 7), "and whoever is at work on it goes on");
    }

    @Test
    void whatFailsByNoFaultOfItsOwnIsTriedAgain() throws IOException {
        String lecture = unit.draft("再试一次");
        UUID film = Ids.next();
        QuarkusTransaction.requiringNew().run(() -> shelf.put(film, UUID.fromString(lecture)));
        awaitAttempts(film, 1);
        unit.asEditor().get("/lectures/" + lecture).then().body("media.problem", nullValue());

        clock.advance(Duration.ofMinutes(1));
        awaitAttempts(film, 2);

        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("media.state", equalTo("processing"))
                .body("media.problem", containsString("第 2 次"));
        Files.write(original(film), Clip.SILENT.bytes());
        clock.advance(Duration.ofMinutes(1));
        assertEquals("ready", unit.awaitFilm(lecture));
        unit.asEditor().get("/lectures/" + lecture).then().body("media.problem", nullValue());
    }

    @Test
    void whatStoppedAtALimitIsKeptAndTriedAgainOnDemand() throws IOException {
        String lecture = unit.draft("机器太忙");
        Taken film = taken(lecture);
        Files.write(original(film.media()), Clip.SILENT.bytes());
        shelf.fail(film, BadFilm.beyondLimits("too-slow"));
        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("media.state", equalTo("failed"))
                .body("media.retriable", equalTo(true))
                .body("media.problem", containsString("再试一次"));

        unit.asEditor()
                .put("/lectures/" + lecture + "/media/attempt")
                .then()
                .statusCode(200)
                .body("state", equalTo("processing"));

        assertEquals("ready", unit.awaitFilm(lecture));
    }

    @Test
    void whatWaitsForItsNextAttemptNeedNotWait() throws Exception {
        String lecture = unit.draft("不用等");
        Taken film = taken(lecture);
        Files.write(original(film.media()), Clip.SILENT.bytes());
        execute(
                "UPDATE transcoding SET holder = NULL, lease_until = NULL, due_at = now() + interval '1 hour', attempts = 3"
                        + " WHERE media_id = '" + film.media() + "'");

        unit.asEditor().put("/lectures/" + lecture + "/media/attempt").then().statusCode(200);

        assertEquals("ready", unit.awaitFilm(lecture));
    }

    @Test
    void whoComesLateTakesNoOnesPlace() throws IOException {
        Taken late = taken(unit.draft("迟到"));
        Taken prompt = new Taken(late.media(), Ids.next(), 2);
        execute("UPDATE transcoding SET holder = '" + prompt.holder() + "' WHERE media_id = '" + late.media() + "'");
        publish(prompt);
        assertTrue(shelf.ready(prompt, MADE));

        publish(late);

        assertFalse(shelf.ready(late, MADE));
        assertEquals("by " + prompt.holder(), Files.readString(master(prompt)));
    }

    @Test
    void whoeverIsAtAFilmHoldsTheFilmFirst() throws Exception {
        Taken film = taken(unit.draft("先后有序"));

        boolean renewed = new Meanwhile(database)
                .whileOpen(
                        "SELECT 1 FROM media WHERE id = '" + film.media() + "' FOR UPDATE",
                        () -> queue.renew(film, 50),
                        first -> first.execute(
                                "SELECT 1 FROM transcoding WHERE media_id = '" + film.media() + "' FOR UPDATE NOWAIT"));

        assertTrue(renewed);
    }

    @Test
    void whatBelongsToNothingIsSweptAway() throws IOException {
        Taken film = taken(unit.draft("清扫"));
        publish(film);
        shelf.ready(film, MADE);
        Path shown = master(film).getParent();
        Path stranger = original(film.media()).resolveSibling("notes.txt");
        Path orphan = original(Ids.next());
        Path left = store.workspace(Ids.next(), 1);
        Path edition = shown.resolveSibling(Ids.next().toString());
        Files.createDirectory(edition);
        for (Path file : List.of(stranger, orphan)) {
            Files.writeString(file, "x");
        }
        for (Path old : List.of(shown, stranger, orphan, left, edition)) {
            Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }

        shelf.sweep(Instant.now().minus(Duration.ofDays(1)), Set.of());

        assertTrue(Files.exists(shown));
        assertTrue(Files.deleteIfExists(stranger), "what is not ours stays");
        assertFalse(Files.exists(orphan));
        assertFalse(Files.exists(left));
        assertFalse(Files.exists(edition));
    }

    /** A film that this test holds, so that no transcoder takes it. */
    private Taken taken(String lecture) {
        Taken film = new Taken(Ids.next(), Ids.next(), 1);
        QuarkusTransaction.requiringNew().run(() -> {
            shelf.put(film.media(), UUID.fromString(lecture));
            execute("UPDATE transcoding SET attempts = 1, lease_until = now() + interval '1 day', holder = '"
                    + film.holder() + "' WHERE media_id = '" + film.media() + "'");
        });
        return film;
    }

    private void publish(Taken film) throws IOException {
        Path folder = store.workspace(film.media(), film.attempt());
        Files.writeString(folder.resolve("master.m3u8"), "by " + film.holder());
        store.publish(film.holder(), folder, () -> true);
    }

    private static Path original(UUID film) {
        return Path.of("target", "media", "originals", film.toString()).toAbsolutePath();
    }

    private Path master(Taken film) {
        return store.served("renditions/" + film.holder() + "/master.m3u8");
    }

    private void awaitAttempts(UUID film, int attempts) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> waitsAfter(film, attempts));
    }

    private boolean waitsAfter(UUID film, int attempts) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return statement
                    .executeQuery("SELECT 1 FROM transcoding WHERE holder IS NULL AND attempts = " + attempts
                            + " AND media_id = '" + film + "'")
                    .next();
        }
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
