package org.federation.learning.playback;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.learning.person.Membership;
import org.federation.learning.playback.BeaconResult.Taken;

/** The ledger of one instance, to which the beacons of one worker come. */
final class InstanceLedger {

    private final DataSource database;
    private final PlayLedger ledger;
    private final Clock clock;
    private final UUID person;
    private final Membership member;

    InstanceLedger(DataSource database, PlayLedger ledger, Clock clock, UUID person, OrgPath unit) {
        this.database = database;
        this.ledger = ledger;
        this.clock = clock;
        this.person = person;
        this.member = new Membership(unit, List.of());
    }

    BeaconView tell(UUID playback, int sequence, int from, int to) throws SQLException {
        return tell(List.of(playback), sequence, from, to).get(0);
    }

    /** The same of each of these, in one batch. */
    List<BeaconView> tell(List<UUID> playbacks, int sequence, int from, int to) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                List<BeaconView> views = write(connection, playbacks, sequence, from, to);
                connection.commit();
                return views;
            } catch (SQLException failed) {
                connection.rollback();
                throw failed;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    /** As the group commit does. */
    BeaconView tellAgainIfNeedBe(UUID playback, int sequence, int from, int to) throws SQLException {
        try {
            return tell(playback, sequence, from, to);
        } catch (SQLTransactionRollbackException mistaken) {
            return tell(playback, sequence, from, to);
        }
    }

    /** Later than now, so that the job does not settle it in between. */
    Instant now() {
        return clock.instant().plus(Duration.ofHours(1));
    }

    List<BeaconView> write(Connection connection, List<UUID> playbacks, int sequence, int from, int to)
            throws SQLException {
        List<HeardBeacon> batch = playbacks.stream()
                .map(playback -> new HeardBeacon(person, member, playback, sequence, Coverage.of(from, to), to, now()))
                .toList();
        return ledger.write(connection, batch).stream()
                .map(result -> ((Taken) result).standing())
                .toList();
    }
}
