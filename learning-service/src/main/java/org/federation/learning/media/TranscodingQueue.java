package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.id.Ids;

/**
 * The films waiting to be transcoded. Whoever takes one holds it by a lease it must keep renewing; when the holder dies
 * the lease runs out and another takes the film. A film is never given up for what is not its own fault: it is tried
 * again and again, in ever longer pauses, so that one that takes its instance down with it leaves time for others.
 *
 * <p>A film's row is locked before its place in the queue, here as where a film is replaced, so that the two never wait
 * for each other in a ring.
 */
@ApplicationScoped
class TranscodingQueue {

    /**
     * From the beginning of an attempt, and from its failure, to the next: some seconds, and ever longer, up to an
     * hour.
     */
    private static final String PAUSE =
            "least(make_interval(secs => 10 * power(2, least(attempts, 10))), interval '1 hour')";

    private static final String TAKE = """
            UPDATE transcoding SET holder = ?, lease_until = ?, attempts = attempts + 1, due_at = ?::timestamptz + %s
            WHERE media_id = (
                SELECT media_id FROM transcoding
                WHERE due_at <= ? AND (lease_until IS NULL OR lease_until < ?)
                ORDER BY due_at, media_id LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING media_id, attempts""".formatted(PAUSE);

    private final DataSource database;
    private final MediaConfig config;
    private final Clock clock;

    TranscodingQueue(DataSource database, MediaConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /**
     * A film that was taken.
     *
     * @param attempt from 1
     */
    record Taken(UUID media, UUID holder, int attempt) {}

    /** The next film that is due and that nobody holds. */
    @Transactional
    Optional<Taken> take() {
        UUID holder = Ids.next();
        Timestamp now = now();
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, holder);
            take.setTimestamp(2, leaseEnd());
            take.setTimestamp(3, now);
            take.setTimestamp(4, now);
            take.setTimestamp(5, now);
            try (ResultSet taken = take.executeQuery()) {
                return taken.next()
                        ? Optional.of(new Taken(taken.getObject(1, UUID.class), holder, taken.getInt(2)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No film could be taken", e);
        }
    }

    /** Renews the lease and tells the progress; false if the film is no longer the holder's. */
    @Transactional
    boolean renew(Taken film, int percent) {
        lock(film);
        boolean held = update(
                        "UPDATE transcoding SET lease_until = ? WHERE media_id = ? AND holder = ?",
                        leaseEnd(),
                        film.media(),
                        film.holder())
                == 1;
        if (held) {
            update("UPDATE media SET progress = ? WHERE id = ?", percent, film.media());
        }
        return held;
    }

    /** Takes a film that is done with off the queue; false if it was no longer the holder's. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean finish(Taken film) {
        lock(film);
        return update("DELETE FROM transcoding WHERE media_id = ? AND holder = ?", film.media(), film.holder()) == 1;
    }

    /** Gives a film back, to be taken again after a while. */
    @Transactional
    void giveBack(Taken film) {
        update(
                "UPDATE transcoding SET holder = NULL, lease_until = NULL, due_at = ?::timestamptz + " + PAUSE
                        + " WHERE media_id = ? AND holder = ?",
                now(),
                film.media(),
                film.holder());
    }

    /** Gives a film back as if it had not been taken: its holder has to go. */
    @Transactional
    void hand(Taken film) {
        update(
                "UPDATE transcoding SET holder = NULL, lease_until = NULL, attempts = attempts - 1, due_at = ?"
                        + " WHERE media_id = ? AND holder = ?",
                now(),
                film.media(),
                film.holder());
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(UUID media, Instant due) {
        update("INSERT INTO transcoding (media_id, due_at) VALUES (?, ?)", media, Timestamp.from(due));
    }

    /** Has a film that waits for its next attempt wait no longer. */
    @Transactional(Transactional.TxType.MANDATORY)
    void hurry(UUID media, Instant now) {
        update(
                "UPDATE transcoding SET due_at = least(due_at, ?) WHERE media_id = ? AND holder IS NULL",
                Timestamp.from(now),
                media);
    }

    private void lock(Taken film) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock =
                        connection.prepareStatement("SELECT 1 FROM media WHERE id = ? FOR NO KEY UPDATE")) {
            lock.setObject(1, film.media());
            lock.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The film could not be locked", e);
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Timestamp leaseEnd() {
        return Timestamp.from(clock.instant().plus(config.lease()));
    }

    private int update(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The queue of films could not be written", e);
        }
    }
}
