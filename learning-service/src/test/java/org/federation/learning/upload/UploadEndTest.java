package org.federation.learning.upload;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;
import org.federation.kit.testing.TestClock;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.federation.learning.Meanwhile;
import org.junit.jupiter.api.Test;

/** The end of an upload, good or bad, when something else happens at the same time. */
@QuarkusTest
class UploadEndTest {

    private final Content unit = Content.unit();

    @Inject
    UploadDesk desk;

    @Inject
    UploadLog log;

    @Inject
    UploadWriter writer;

    @Inject
    RemoveExpiredUploads removal;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @Test
    void askingOnceMoreForTheEndChangesNothing() {
        String lecture = unit.draft("再问一次");
        byte[] film = Clip.SILENT.bytes();
        String upload = unit.upload(lecture, film.length);
        unit.append(upload, 0, film).then().statusCode(204);
        unit.awaitFilm(lecture);
        unit.review(lecture, "approve").then().statusCode(200);

        unit.append(upload, film.length, new byte[0])
                .then()
                .statusCode(204)
                .header("Upload-Offset", Integer.toString(film.length));

        assertTrue(Files.exists(original(upload)));
        unit.asEditor()
                .get("/lectures/" + lecture)
                .then()
                .body("state", equalTo("approved"))
                .body("media.state", equalTo("ready"));
        unit.append(upload, film.length, new byte[1]).then().statusCode(413);
    }

    @Test
    void whatIsCalledOffAsItCompletesKeepsItsFilm() throws Exception {
        String upload = unit.upload(unit.draft("刚好传完"), 10);

        new Meanwhile(database).whileOpen("UPDATE upload SET received = length WHERE id = '" + upload + "'", () -> {
            desk.remove(UUID.fromString(upload));
            return null;
        });

        assertTrue(Files.exists(original(upload)));
    }

    @Test
    void whatIsGoneOnWithAsItExpiresStays() throws Exception {
        String upload = unit.upload(unit.draft("过期前续传"), 10);
        execute("UPDATE upload SET expires_at = now() - interval '1 minute' WHERE id = '" + upload + "'");

        new Meanwhile(database)
                .whileOpen(
                        "UPDATE upload SET expires_at = now() + interval '1 day' WHERE id = '" + upload + "'", () -> {
                            removal.run();
                            return null;
                        });

        assertTrue(Files.exists(original(upload)));
        assertTrue(log.find(unit.editorId, UUID.fromString(upload)).isPresent());
    }

    @Test
    void aWriterWhoseTimeIsOverTakesNothingBack() throws Exception {
        Upload upload = find(unit.upload(unit.draft("迟到的校验"), 20));
        OrgScope scope = new OrgScope(new OrgPath(unit.org));
        InputStream slow = new InputStream() {
            private boolean overtaken;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                if (!overtaken) {
                    overtaken = true;
                    return 5;
                }
                clock.advance(Duration.ofMinutes(1));
                writer.append(upload, new ByteArrayInputStream(new byte[10]), null, scope);
                return -1;
            }
        };

        assertThrows(
                Problem.class,
                () -> writer.append(upload, slow, Checksum.of("sha1 AAAAAAAAAAAAAAAAAAAAAAAAAAA="), scope));

        assertEquals(10, find(upload.id().toString()).received());
        assertEquals(10, Files.size(original(upload.id().toString())));
    }

    @Test
    void theFirstNineDaysOfAMonthHaveTwoDigits() {
        assertEquals("Fri, 06 Nov 2026 08:49:37 GMT", UploadResource.date(Instant.parse("2026-11-06T08:49:37Z")));
    }

    private Upload find(String id) {
        return log.find(unit.editorId, UUID.fromString(id)).orElseThrow();
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertFalse(statement.execute(sql));
        }
    }

    private static Path original(String upload) {
        return Path.of("target", "media", "originals", upload);
    }
}
