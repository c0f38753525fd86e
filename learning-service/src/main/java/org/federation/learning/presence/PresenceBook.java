package org.federation.learning.presence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;

/** Writes the roll-ups: what waits goes in, each row once, in the transaction that takes it from those that wait. */
@ApplicationScoped
class PresenceBook {

    private final DataSource database;

    PresenceBook(DataSource database) {
        this.database = database;
    }

    /**
     * Rolls up some of what waits, about so many rows.
     *
     * @param since when the first of these batches began; what is committed by then is in when the last one is
     * @param after the place to go on from
     * @return the place after the last row; empty if there was no more, or if another instance is at it
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    String rollUp(Instant since, String after, int about) {
        try (Connection connection = database.getConnection()) {
            if (!PresenceLock.tryToTake(connection)) {
                return "";
            }
            WaitingPresence.Batch batch = new WaitingPresence(connection).take(after, about);
            if (!batch.rows().isEmpty()) {
                List<Fact> facts = numbered(connection, batch.rows());
                new PresenceFacts(connection).enter(facts);
                new RollUps(connection).add(facts);
            }
            if (batch.end().isEmpty()) {
                upToDate(connection, since);
            }
            return batch.end();
        } catch (SQLException e) {
            throw new IllegalStateException("The ledgers could not be rolled up", e);
        }
    }

    private static List<Fact> numbered(Connection connection, List<WaitingPresence.Row> rows) throws SQLException {
        PersonNumbers.Found numbers = new PersonNumbers(connection)
                .of(rows.stream().map(WaitingPresence.Row::personId).toList());
        return rows.stream()
                .map(row -> row.numbered(numbers.of(row.personId())))
                .toList();
    }

    private static void upToDate(Connection connection, Instant since) throws SQLException {
        try (PreparedStatement set =
                connection.prepareStatement("UPDATE presence_state SET as_of = greatest(as_of, ?)")) {
            set.setTimestamp(1, Timestamp.from(since));
            set.executeUpdate();
        }
    }
}
