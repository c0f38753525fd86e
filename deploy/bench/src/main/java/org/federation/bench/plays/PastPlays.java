package org.federation.bench.plays;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.bench.Lectures;

/** What workers have watched until now: a ledger in bulk, with the counters that belong to it. */
final class PastPlays {

    private static final int LECTURES = 100;

    /**
     * Each play is of another worker, lecture or hour; a worker has ten of them. They know no unit, as those of before
     * ledgers did: so no report is made of them, which would go on for minutes.
     */
    private static final String PLAYS = """
            INSERT INTO play (person_id, lecture_id, hour, playback_id, channel, at, org, segments)
            SELECT md5('worker ' || n / 10)::uuid, (?::uuid[])[1 + n %% %1$d],
                date_trunc('month', now(), 'UTC') + n %% 10 * interval '1 hour', gen_random_uuid(), 'web',
                date_trunc('month', now(), 'UTC') + n %% 10 * interval '1 hour', NULL, '{}'
            FROM generate_series(0, ? - 1) AS n""".formatted(LECTURES);

    private static final String COUNTS = """
            UPDATE lecture_count c SET plays = p.plays, workers = p.workers FROM (
                SELECT lecture_id, count(*) AS plays, count(DISTINCT person_id) AS workers FROM play GROUP BY lecture_id
            ) p WHERE p.lecture_id = c.lecture_id""";

    private PastPlays() {}

    static void enter(DataSource database, Lectures lectures, int plays) throws SQLException {
        List<UUID> watched = new ArrayList<>();
        for (int i = 0; i < LECTURES; i++) {
            watched.add(lectures.published());
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement(PLAYS)) {
            insert.setArray(1, connection.createArrayOf("uuid", watched.toArray()));
            insert.setInt(2, plays);
            insert.executeUpdate();
            statement.execute(COUNTS);
            statement.execute("VACUUM ANALYZE play, lecture_count");
            statement.execute("CHECKPOINT");
        }
    }
}
