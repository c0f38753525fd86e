package org.federation.learning.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;

/**
 * Hands activities on: entered in the transaction in which they happen, taken in the one in which they have their
 * effect, so each of them has it once.
 */
@ApplicationScoped
public class ActivityLog {

    private static final String ENTER = """
            INSERT INTO activity (id, kind, person_id, org, subject_id, at)
            SELECT id, kind, person_id, org::ltree, subject_id, at
            FROM unnest(?::uuid[], ?::text[], ?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[])
                AS a (id, kind, person_id, org, subject_id, at)""";

    /** What another instance is just taking is passed over. */
    private static final String TAKE = """
            DELETE FROM activity
            WHERE id IN (SELECT id FROM activity ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED)
            RETURNING id, kind, person_id, org::text, subject_id, at""";

    private final DataSource database;

    ActivityLog(DataSource database) {
        this.database = database;
    }

    /** Enters an activity in the transaction under way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void enter(Activity activity) {
        try (Connection connection = database.getConnection()) {
            enter(connection, List.of(activity));
        } catch (SQLException e) {
            throw new IllegalStateException("The activity could not be entered", e);
        }
    }

    /** Enters activities in the transaction of the connection: for the batches of a group commit. */
    public static void enter(Connection connection, List<Activity> activities) throws SQLException {
        if (activities.isEmpty()) {
            return;
        }
        try (PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setArray(1, SqlArrays.uuids(connection, activities, activity -> Ids.next()));
            enter.setArray(2, SqlArrays.texts(connection, activities, activity -> activity.kind()
                    .name()));
            enter.setArray(3, SqlArrays.uuids(connection, activities, Activity::personId));
            enter.setArray(4, SqlArrays.texts(connection, activities, activity -> activity.org()
                    .value()));
            enter.setArray(5, SqlArrays.uuids(connection, activities, Activity::subjectId));
            enter.setArray(6, SqlArrays.instants(connection, activities, Activity::at));
            enter.executeUpdate();
        }
    }

    /** Takes up to {@code atMost} activities out of the log, in the transaction under way, the earliest first. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<Activity> take(int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setInt(1, atMost);
            List<Taken> taken = new ArrayList<>();
            try (ResultSet row = take.executeQuery()) {
                while (row.next()) {
                    taken.add(new Taken(row.getObject(1, UUID.class), activity(row)));
                }
            }
            taken.sort(Comparator.comparing(Taken::id, Ids.ORDER));
            return taken.stream().map(Taken::activity).toList();
        } catch (SQLException e) {
            throw new IllegalStateException("The activities could not be taken", e);
        }
    }

    private record Taken(UUID id, Activity activity) {}

    static Activity activity(ResultSet row) throws SQLException {
        return new Activity(
                ActivityKind.valueOf(row.getString(2)),
                row.getObject(3, UUID.class),
                new OrgPath(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getTimestamp(6).toInstant());
    }
}
