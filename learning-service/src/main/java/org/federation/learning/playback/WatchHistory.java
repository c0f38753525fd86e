package org.federation.learning.playback;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** Reads what a worker has watched, the latest first: along the worker's own rows and no one else's. */
@ApplicationScoped
class WatchHistory {

    private static final String SELECT = """
            SELECT g.lecture_id, g.position_seconds, g.coverage::text, g.watched_at,
                   EXISTS (SELECT FROM completion c WHERE (c.person_id, c.lecture_id) = (g.person_id, g.lecture_id))
            FROM progress g
            WHERE g.person_id = ? AND g.position_sequence >= 0 AND (g.watched_at, g.lecture_id) < (?, ?)
            ORDER BY g.watched_at DESC, g.lecture_id DESC LIMIT ?""";

    private static final Key FIRST =
            new Key(Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    private final DataSource database;
    private final Sittings sittings;

    WatchHistory(DataSource database, Sittings sittings) {
        this.database = database;
        this.sittings = sittings;
    }

    record Key(Instant at, UUID id) {}

    /** One lecture of the history. */
    record Watched(UUID lectureId, int positionSeconds, Coverage coverage, Instant watchedAt, boolean completed) {}

    Page<Watched> of(UUID personId, PageRequest page) {
        Key after = page.after(Key.class);
        Key from = after == null ? FIRST : after;
        sittings.settle(personId);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, personId);
            select.setTimestamp(2, Timestamp.from(from.at()));
            select.setObject(3, from.id());
            select.setInt(4, page.limit() + 1);
            List<Watched> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Watched(
                            row.getObject(1, UUID.class),
                            row.getInt(2),
                            Coverage.parse(row.getString(3)),
                            row.getTimestamp(4).toInstant(),
                            row.getBoolean(5)));
                }
            }
            return page.page(found, watched -> new Key(watched.watchedAt(), watched.lectureId()));
        } catch (SQLException e) {
            throw new IllegalStateException("The history could not be read", e);
        }
    }
}
