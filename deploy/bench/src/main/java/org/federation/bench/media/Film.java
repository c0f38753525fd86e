package org.federation.bench.media;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Random;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.federation.bench.ServiceProcess;

/** A file of 200 MB in the place of a film's rendition, and the signed address under which the service gives it out. */
record Film(UUID edition, UUID lecture, Path file) implements AutoCloseable {

    static final int BYTES = 200_000_000;
    private static final String NAME = "film.m4s";
    private static final Pattern FOLDER = Pattern.compile("\"manifestUrl\":\"(/media/[^\"]*/)[^/\"]*\"");

    private static final String MEDIA = """
            INSERT INTO media (id, lecture_id, state, progress, duration_seconds, audio, created_at, edition)
            VALUES (?, ?, 'READY', 100, 600, false, now(), ?)""";

    /** Writes the file, of bytes that nobody can compress, and the film's row. */
    static Film of(UUID lecture, Path media, DataSource database) throws IOException, SQLException {
        UUID edition = UUID.randomUUID();
        Path file = media.resolve("renditions").resolve(edition.toString()).resolve(NAME);
        Files.createDirectories(file.getParent());
        Film film = new Film(edition, lecture, file);
        byte[] block = new byte[1_000_000];
        Random chance = new Random(7);
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int written = 0; written < BYTES; written += block.length) {
                chance.nextBytes(block);
                out.write(block);
            }
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(MEDIA)) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(2, lecture);
            insert.setObject(3, film.edition());
            insert.executeUpdate();
        }
        return film;
    }

    /** Below the media folder. */
    String path() {
        return "/renditions/" + edition + "/" + NAME;
    }

    /** As a worker's player is given it. */
    String signedPath(ServiceProcess service, String token) throws IOException, InterruptedException {
        HttpRequest begin = HttpRequest.newBuilder(
                        service.address("/api/learning/v1/lectures/" + lecture + "/playbacks"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString("{}"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(begin, BodyHandlers.ofString());
        Matcher folder = FOLDER.matcher(answer.body());
        if (!folder.find()) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return folder.group(1) + NAME;
    }

    @Override
    public void close() throws IOException {
        Files.delete(file);
    }
}
