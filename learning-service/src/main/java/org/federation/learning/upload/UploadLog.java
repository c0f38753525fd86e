package org.federation.learning.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.media.MediaConfig;

/**
 * Keeps how far each upload has come. Bytes count from the moment they stand here, after they are safely on disk; one
 * writer at a time may add to an upload, for as long as it is heard of.
 */
@ApplicationScoped
class UploadLog {

    private static final String COLUMNS = "id, person_id, lecture_id, length, received, parts, metadata, expires_at";

    private static final String BEGIN = """
            UPDATE upload SET writer = ?, writer_until = ?, turns = turns + 1
            WHERE id = ? AND received = ? AND parts = ? AND (writer IS NULL OR writer_until < ?)
            RETURNING turns""";

    private final DataSource database;
    private final MediaConfig config;
    private final Clock clock;

    UploadLog(DataSource database, MediaConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void open(Upload upload) {
        update(
                "INSERT INTO upload (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                upload.id(),
                upload.personId(),
                upload.lectureId(),
                upload.length(),
                upload.received(),
                upload.parts(),
                upload.metadata(),
                Timestamp.from(upload.expiresAt()));
    }

    /** A person's upload that has not expired. */
    @Transactional
    Optional<Upload> find(UUID personId, UUID id) {
        return select("WHERE id = ? AND person_id = ? AND expires_at > ?", id, personId, now()).stream()
                .findFirst();
    }

    /**
     * Makes the writer the only one, if the upload still stands at this offset and no other is at it.
     *
     * @return how many have written to it, this one included
     */
    @Transactional
    OptionalInt begin(Upload upload, UUID writer) {
        try (Connection connection = database.getConnection();
                PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setObject(1, writer);
            begin.setTimestamp(2, leaseEnd());
            begin.setObject(3, upload.id());
            begin.setLong(4, upload.received());
            begin.setString(5, upload.parts());
            begin.setTimestamp(6, now());
            try (ResultSet begun = begin.executeQuery()) {
                return begun.next() ? OptionalInt.of(begun.getInt(1)) : OptionalInt.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No upload could be gone on with", e);
        }
    }

    /**
     * Notes that so many bytes are safe, and what the store has to know of them; false if the writer is no longer the
     * one, or the upload is gone.
     */
    @Transactional
    boolean advance(Upload upload, UUID writer, long received, String parts) {
        return update(
                        "UPDATE upload SET received = ?, parts = ?, writer_until = ?, expires_at = ?"
                                + " WHERE id = ? AND writer = ? AND received <= ?",
                        received,
                        parts,
                        leaseEnd(),
                        Timestamp.from(expiry()),
                        upload.id(),
                        writer,
                        received)
                == 1;
    }

    /** The writer is done, for now or for good. */
    @Transactional
    void end(Upload upload, UUID writer) {
        update("UPDATE upload SET writer = NULL, writer_until = NULL WHERE id = ? AND writer = ?", upload.id(), writer);
    }

    /** Removes an upload; answers it as it stood at the end, whatever was added to it a moment ago. */
    @Transactional
    Optional<Upload> remove(UUID id) {
        return rows("DELETE FROM upload WHERE id = ? RETURNING " + COLUMNS, id).stream()
                .findFirst();
    }

    /** As {@link #remove}, unless someone has added to it and it has not expired any more. */
    @Transactional
    Optional<Upload> removeExpired(UUID id) {
        return rows("DELETE FROM upload WHERE id = ? AND expires_at <= ? RETURNING " + COLUMNS, id, now()).stream()
                .findFirst();
    }

    /** Uploads nobody has added to for too long; those that are complete have done their duty. */
    @Transactional
    List<UUID> expired() {
        return select("WHERE expires_at <= ? ORDER BY id LIMIT 1000", now()).stream()
                .map(Upload::id)
                .toList();
    }

    @Transactional
    List<UUID> all() {
        return select("ORDER BY id").stream().map(Upload::id).toList();
    }

    Instant expiry() {
        return clock.instant().plus(config.uploadLifetime());
    }

    private Timestamp leaseEnd() {
        return Timestamp.from(clock.instant().plus(config.lease()));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private List<Upload> select(String condition, Object... values) {
        return rows("SELECT " + COLUMNS + " FROM upload " + condition, values);
    }

    private List<Upload> rows(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            List<Upload> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new Upload(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class),
                            row.getLong(4),
                            row.getLong(5),
                            row.getString(6),
                            row.getString(7),
                            row.getTimestamp(8).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("Uploads could not be read or removed", e);
        }
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            bind(update, values);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The log of uploads could not be written", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
