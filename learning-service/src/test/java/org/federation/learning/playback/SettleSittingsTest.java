package org.federation.learning.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances and a worker whose beacons come to one of them. */
@QuarkusTest
class SettleSittingsTest {

    private final Content unit = Content.unit();
    private final UUID person = UUID.randomUUID();
    private final Remembered here = new Remembered(10);
    private final Remembered there = new Remembered(10);

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    WatchingRecords records;

    private InstanceLedger ledger;
    private UUID playback;

    @BeforeEach
    void aBeaconComesHere() throws SQLException {
        clock.reset();
        Viewer worker =
                new Viewer(unit, Tokens.person().id(person).org(unit.org).roles("worker"));
        playback = UUID.fromString(worker.begin(unit.published("一场", Clip.LONGER)));
        ledger = new InstanceLedger(database, new PlayLedger(here, json), clock, person, new OrgPath(unit.org));
        ledger.tell(playback, 1, 0, 2);
    }

    @Test
    void anInstanceSettlesThoseItRemembersAndNoOthers() throws SQLException {
        Instant later = ledger.now().plus(Duration.ofSeconds(90));

        settle(there, later);
        assertTrue(isSeated());

        settle(here, later);
        assertFalse(isSeated());
    }

    @Test
    void whomNobodySettlesForLongAnyInstanceDoes() throws SQLException {
        settle(there, ledger.now().plus(Duration.ofMinutes(4)));

        assertFalse(isSeated());
    }

    @Test
    void whoHasJustSatDownIsLeftAlone() throws SQLException {
        settle(here, ledger.now().plus(Duration.ofSeconds(30)));

        assertTrue(isSeated());
    }

    @Test
    void whoIsBusyJustThenIsSettledALittleLater() throws SQLException {
        Instant later = ledger.now().plus(Duration.ofSeconds(90));
        try (Connection beacons = database.getConnection()) {
            beacons.setAutoCommit(false);
            lock(beacons);
            settle(here, later);
            beacons.rollback();
            beacons.setAutoCommit(true);
        }
        assertTrue(isSeated());

        settle(here, later.plusSeconds(61));
        assertFalse(isSeated());
    }

    @Test
    void whoSitsDownAgainHasTimeAgain() throws SQLException {
        settle(here, ledger.now().plus(Duration.ofSeconds(90)));
        ledger.tell(playback, 2, 2, 4);

        settle(here, ledger.now().plus(Duration.ofSeconds(30)));
        assertTrue(isSeated());

        settle(here, ledger.now().plus(Duration.ofSeconds(90)));
        assertFalse(isSeated());
    }

    @Test
    void aSittingNobodyToldOfIsFound() throws SQLException {
        Instant later = ledger.now().plus(Duration.ofMinutes(9));
        assertEquals(1, forgetThatItBegan());

        job(there, later).search();
        settle(there, later.plus(Duration.ofMinutes(1)));
        assertTrue(isSeated());

        job(there, later.plus(Duration.ofMinutes(2))).search();
        settle(there, later.plus(Duration.ofMinutes(2)));
        assertFalse(isSeated());
    }

    @Test
    void whoIsErasedIsInNoBatchAnyMore() throws SQLException {
        QuarkusTransaction.requiringNew().run(() -> records.erase(person, UUID.randomUUID()));

        assertEquals(0, forgetThatItBegan());
    }

    private void settle(Remembered remembered, Instant now) {
        QuarkusTransaction.requiringNew().run(job(remembered, now)::run);
    }

    private SettleSittings job(Remembered remembered, Instant now) {
        SittingConfig config = new SmallRyeConfigBuilder()
                .withMapping(SittingConfig.class)
                .withDefaultValue("learning.sittings.settled-after", "PT1M")
                .withDefaultValue("learning.sittings.settle-every", "PT10S")
                .build()
                .getConfigMapping(SittingConfig.class);
        return new SettleSittings(new Sittings(database, remembered), config, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void lock(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT FROM watch_time WHERE person_id = ? FOR UPDATE")) {
            select.setObject(1, person);
            select.execute();
        }
    }

    /** As if an instance of the release before had heard it; answers in how many batches it was. */
    private int forgetThatItBegan() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM begun_sittings WHERE ? = ANY (persons)")) {
            delete.setObject(1, person);
            return delete.executeUpdate();
        }
    }

    private boolean isSeated() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT seated_at FROM watch_time WHERE person_id = ?")) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getTimestamp(1) != null;
            }
        }
    }
}
