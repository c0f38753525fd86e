package org.federation.kit.events;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The trial application follows its own feed, over HTTP, with a token from an issuer of the test's. */
@QuarkusTest
class EventFollowerTest {

    @Inject
    Outbox outbox;

    @Inject
    FeedCursors cursors;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @TestHTTPResource("/api/kit/v1/events")
    URI events;

    private final String feed = UUID.randomUUID().toString();
    private HttpServer issuer;
    private Iterator<String> tokens =
            Stream.generate(() -> Tokens.service("learning").token()).iterator();

    @BeforeEach
    void open() throws IOException, SQLException {
        execute(
                "CREATE TABLE IF NOT EXISTS effect (number bigint GENERATED ALWAYS AS IDENTITY, feed text, subject text)");
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        issuer.createContext("/token", exchange -> {
            byte[] body = "{\"access_token\":\"%s\",\"expires_in\":300}"
                    .formatted(tokens.next())
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        issuer.start();
    }

    @AfterEach
    void close() {
        issuer.stop(0);
    }

    @Test
    void whatHappenedTakesEffectOnceAndInOrder() throws Exception {
        List<String> subjects = publish(1_200);
        follower(this::record).follow();
        assertEquals(0, follower(this::record).follow());
        assertEquals(subjects, effects());
    }

    @Test
    void twoInstancesTogetherApplyEverythingOnce() {
        List<String> subjects = publish(1_500);
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> followQuietly(follower(this::record))),
                        CompletableFuture.runAsync(() -> followQuietly(follower(this::record))))
                .join();
        followQuietly(follower(this::record));
        assertEquals(subjects, effects());
    }

    @Test
    void anEffectThatFailsStopsTheFollowerRightBeforeIt() throws Exception {
        List<String> subjects = publish(20);
        AtomicBoolean broken = new AtomicBoolean(true);
        EventFollower follower = follower(event -> {
            record(event);
            if (broken.get() && event.subject().equals(subjects.get(12))) {
                throw new IllegalStateException("not now");
            }
        });
        assertThrows(IllegalStateException.class, follower::follow);
        assertEquals(subjects.subList(0, 12), effects());
        broken.set(false);
        follower.follow();
        assertEquals(subjects, effects());
    }

    @Test
    void aRefusedTokenIsReplaced() throws Exception {
        List<String> subjects = publish(1);
        tokens = Stream.of(
                        Tokens.service("learning")
                                .expiresAt(clock.instant().minus(Duration.ofHours(1)))
                                .token(),
                        Tokens.service("learning").token())
                .iterator();
        follower(this::record).follow();
        assertEquals(subjects, effects());
    }

    /** Publishes so many events; the follower of this test begins with the first of them. */
    private List<String> publish(int number) {
        List<String> subjects =
                IntStream.range(0, number).mapToObj(i -> "subject-" + i).toList();
        try {
            EventFollower toTheEnd = follower(event -> {});
            toTheEnd.follow();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        QuarkusTransaction.requiringNew()
                .run(() -> subjects.forEach(subject -> outbox.publish("test.happened", subject, Map.of())));
        return subjects;
    }

    private EventFollower follower(Consumer<CloudEvent> effect) {
        return new EventFollowers(new Settings(), cursors, json, clock).follow(feed, effect);
    }

    private static void followQuietly(EventFollower follower) {
        try {
            follower.follow();
        } catch (IOException | InterruptedException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void record(CloudEvent event) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO effect (feed, subject) VALUES (?, ?)")) {
            insert.setString(1, feed);
            insert.setString(2, event.subject());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<String> effects() {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT subject FROM effect WHERE feed = ? ORDER BY number")) {
            select.setString(1, feed);
            List<String> subjects = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    subjects.add(row.getString(1));
                }
            }
            return subjects;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private final class Settings implements EventsConfig, EventsConfig.Client {

        @Override
        public Duration kept() {
            return Duration.ofDays(90);
        }

        @Override
        public Map<String, URI> feeds() {
            return Map.of(feed, events);
        }

        @Override
        public Optional<Client> client() {
            return Optional.of(this);
        }

        @Override
        public URI tokenUrl() {
            return URI.create("http://127.0.0.1:" + issuer.getAddress().getPort() + "/token");
        }

        @Override
        public String id() {
            return "learning";
        }

        @Override
        public String secret() {
            return "secret of the test";
        }
    }
}
