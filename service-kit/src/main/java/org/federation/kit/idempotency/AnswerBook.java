package org.federation.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Keeps the answers given under idempotency keys, in the transaction they were given in. */
@ApplicationScoped
class AnswerBook {

    private final DataSource database;
    private final ObjectMapper json;
    private final Clock clock;

    AnswerBook(DataSource database, ObjectMapper json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Takes the key for the rest of the transaction; false while another transaction has it. */
    boolean lock(RequestKey request) throws SQLException {
        String name = String.join("\n", request.person().toString(), request.operation(), request.key());
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0))")) {
            lock.setString(1, name);
            try (ResultSet rows = lock.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    @Nullable
    StoredAnswer find(RequestKey request) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement("""
                        SELECT request_digest, status, location, entity_tag, body FROM idempotency_key
                        WHERE person = ? AND operation = ? AND key = ?""")) {
            name(find, request);
            try (ResultSet row = find.executeQuery()) {
                return row.next()
                        ? new StoredAnswer(
                                HexFormat.of().formatHex(row.getBytes(1)),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5))
                        : null;
            }
        }
    }

    void store(RequestKey request, String digest, RestResponse<?> answer) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO idempotency_key
                        (person, operation, key, request_digest, status, location, entity_tag, body, created_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            name(insert, request);
            insert.setBytes(4, HexFormat.of().parseHex(digest));
            insert.setInt(5, answer.getStatus());
            insert.setString(6, answer.getHeaderString(HttpHeaders.LOCATION));
            insert.setString(7, answer.getHeaderString(HttpHeaders.ETAG));
            insert.setString(8, text(answer.getEntity()));
            insert.setTimestamp(9, Timestamp.from(clock.instant()));
            insert.executeUpdate();
        }
    }

    /**
     * Deletes up to {@code atMost} answers older than the instant; rows another instance is deleting are left to it.
     */
    int forget(Instant before, int atMost) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        DELETE FROM idempotency_key WHERE (person, operation, key) IN (
                          SELECT person, operation, key FROM idempotency_key
                          WHERE created_at < ? ORDER BY created_at LIMIT ? FOR UPDATE SKIP LOCKED)""")) {
            delete.setTimestamp(1, Timestamp.from(before));
            delete.setInt(2, atMost);
            return delete.executeUpdate();
        }
    }

    private static void name(PreparedStatement statement, RequestKey request) throws SQLException {
        statement.setObject(1, request.person());
        statement.setString(2, request.operation());
        statement.setString(3, request.key());
    }

    private @Nullable String text(@Nullable Object view) {
        try {
            return view == null ? null : json.writeValueAsString(view);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The answer of an @Idempotent method must be JSON", e);
        }
    }
}
