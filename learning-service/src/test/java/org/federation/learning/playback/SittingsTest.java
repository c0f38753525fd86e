package org.federation.learning.playback;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of a sitting in the worker's row, and what becomes of it. */
@QuarkusTest
class SittingsTest {

    /** Of all tests: a film takes its time, and here each test has a worker of its own. */
    private static final Content UNIT = Content.unit();

    private static final List<String> LECTURES = new ArrayList<>();

    private final UUID person = UUID.randomUUID();
    private final Viewer worker =
            new Viewer(UNIT, Tokens.person().id(person).org(UNIT.org).roles("worker"));

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Inject
    ObjectMapper json;

    @Inject
    Sittings sittings;

    @BeforeEach
    void runningClock() {
        clock.reset();
    }

    @Test
    void whoeverLooksAtTheirHistorySeesTheLastBeacon() {
        String playback = worker.begin(lecture(0));
        clock.advance(Duration.ofSeconds(20));

        for (int second = 1; second <= 5; second++) {
            worker.tell(playback, second, second - 1, second);
            UNIT.as(worker.person()).get("/me/history").then().body("items[0].positionSeconds", equalTo(second));
        }

        UNIT.as(worker.person()).get("/me/history").then().body("items[0].coverage", equalTo(0.25f));
        assertEquals("{[0,5)}", one("SELECT credited::text FROM playback WHERE id = '" + playback + "'"));
    }

    @Test
    void whatIsSettledByItselfIsInTheCurveAndInTheRecount() {
        String playback = worker.begin(lecture(0));
        clock.advance(Duration.ofSeconds(20));
        worker.tell(playback, 1, 0, 8);

        Awaitility.await()
                .until(
                        () -> one("SELECT coverage::text FROM progress WHERE person_id = '" + person + "'"),
                        equalTo("{[0,8)}"));
        worker.tell(playback, 2, 8, 12).body("coverage", equalTo(0.6f));

        assertTrue(noDifferences());
    }

    @Test
    void twoFilmsInTurnAreEachAsIfAlone() {
        String left = lecture(0);
        String right = lecture(1);
        String one = worker.begin(left);
        String other = worker.begin(right);
        clock.advance(Duration.ofSeconds(60));
        for (int i = 0; i < 6; i++) {
            worker.tell(one, i, 3 * i, 3 * i + 3);
            worker.tell(other, i, 3 * i, 3 * i + 3);
        }

        worker.tell(one, 10, 0, 18).body("completed", equalTo(true)).body("counted", equalTo(true));
        worker.tell(other, 10, 0, 18).body("completed", equalTo(true)).body("counted", equalTo(true));

        assertTrue(noDifferences());
    }

    /** As two instances do whose gateway gives each beacon of a worker to the other one. */
    @Test
    void memoriesOfTwoInstancesDoNotCountTwice() throws SQLException {
        UUID playback = UUID.fromString(worker.begin(lecture(0)));
        clock.advance(Duration.ofSeconds(60));
        InstanceLedger here = ledger();
        InstanceLedger there = ledger();

        assertEquals(0.1, here.tell(playback, 1, 0, 2).coverage());
        assertEquals(0.2, there.tell(playback, 2, 2, 4).coverage());
        assertThrows(SQLTransactionRollbackException.class, () -> here.tell(playback, 3, 4, 6));
        assertEquals(0.3, here.tell(playback, 3, 4, 6).coverage());
        for (int i = 2; i < 9; i++) {
            // Once deceived, each looks beforehand.
            (i % 2 == 0 ? there : here).tellAgainIfNeedBe(playback, 2 + i, 2 * i, 2 * i + 2);
        }
        BeaconView repeated = here.tellAgainIfNeedBe(playback, 3, 4, 6);

        assertEquals(0.9, repeated.coverage());
        assertTrue(repeated.completed() && repeated.counted());
        assertTrue(noDifferences());
        assertEquals("1", one("SELECT count(*) FROM play WHERE person_id = '" + person + "'"));
    }

    /** A batch that fails has moved on what it took from memory; the rows have not. */
    @Test
    void whatABatchThatFailedHadHeardIsHeardAgain() throws SQLException {
        UUID playback = UUID.fromString(worker.begin(lecture(0)));
        clock.advance(Duration.ofSeconds(60));
        InstanceLedger ledger = ledger();
        ledger.tell(playback, 1, 0, 2);

        undone(connection -> ledger.write(connection, List.of(playback), 2, 2, 12));

        BeaconView again = ledger.tellAgainIfNeedBe(playback, 2, 2, 12);
        assertTrue(again.counted());
        assertEquals("1", one("SELECT count(*) FROM play WHERE person_id = '" + person + "'"));
        assertTrue(noDifferences());
    }

    /** A first play is not looked for; should it be there all the same, it is found out and counted once. */
    @Test
    void aPlayThatMemoryDoesNotKnowIsNotCountedTwice() throws SQLException {
        String lecture = lecture(0);
        UUID playback = UUID.fromString(worker.begin(lecture));
        clock.advance(Duration.ofSeconds(60));
        InstanceLedger ledger = ledger();
        ledger.tell(playback, 1, 0, 2);
        enterPlay(lecture, Playback.hour(ledger.now()));

        assertThrows(SQLTransactionRollbackException.class, () -> ledger.tell(playback, 2, 2, 12));

        assertTrue(ledger.tell(playback, 2, 2, 12).counted());
        assertEquals("1", one("SELECT count(*) FROM play WHERE person_id = '" + person + "'"));
        assertTrue(noDifferences());
    }

    @Test
    void twoWindowsThatBecomePlaysTogetherAreOnePlay() throws SQLException {
        List<UUID> windows =
                List.of(UUID.fromString(worker.begin(lecture(0))), UUID.fromString(worker.begin(lecture(0))));
        clock.advance(Duration.ofMinutes(2));
        InstanceLedger ledger = ledger();

        List<BeaconView> views = ledger.tell(windows, 1, 0, 12);

        assertEquals(
                List.of(true, true), views.stream().map(BeaconView::counted).toList());
        assertEquals("1", one("SELECT count(*) FROM play WHERE person_id = '" + person + "'"));
        assertTrue(noDifferences());
    }

    @Test
    void aPlayOfAMonthWithoutPartitionIsEnteredAllTheSame() throws SQLException {
        clock.advance(Duration.ofDays(2_000));
        UUID playback = UUID.fromString(worker.begin(lecture(0)));
        clock.advance(Duration.ofSeconds(60));

        assertTrue(ledger().tell(playback, 1, 0, 12).counted());

        assertEquals(
                "play_default", one("SELECT tableoid::regclass::text FROM play WHERE person_id = '" + person + "'"));
        assertTrue(noDifferences());
    }

    @Test
    void aBeaconOfASittingTouchesNoIndex() throws SQLException {
        UUID playback = UUID.fromString(worker.begin(lecture(0)));
        clock.advance(Duration.ofSeconds(60));
        ledger().tell(playback, 1, 0, 2);

        // A page may be full until what is dead on it can be cleared away.
        Awaitility.await()
                .untilAsserted(() -> undone(connection -> {
                    int before = writtenInPlace(connection);

                    ledger().write(connection, List.of(playback), 2, 2, 4);

                    assertEquals(before + 1, writtenInPlace(connection));
                }));
    }

    @Test
    void nobodyHasToBeSettledWhoHasNotSat() {
        sittings.settle(UUID.randomUUID());

        UNIT.as(worker.person()).get("/me/history").then().body("items", empty());
        assertEquals("", one("SELECT 1 FROM watch_time WHERE person_id = '" + person + "'"));
    }

    private InstanceLedger ledger() {
        return new InstanceLedger(
                database, new PlayLedger(new Remembered(10), json), clock, person, new OrgPath(UNIT.org));
    }

    private static String lecture(int number) {
        while (LECTURES.size() <= number) {
            LECTURES.add(UNIT.published("一场", Clip.LONGER));
        }
        return LECTURES.get(number);
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void undone(Work work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                work.on(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    /** As somebody might who knows nothing of sittings. */
    private void enterPlay(String lecture, Instant hour) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO play (person_id, lecture_id, hour, playback_id, at, org) VALUES ('" + person
                    + "', '" + lecture + "', '" + hour + "', gen_random_uuid(), '" + hour + "', '" + UNIT.org + "')");
            statement.execute("UPDATE lecture_count SET plays = plays + 1, workers = workers + 1 WHERE lecture_id = '"
                    + lecture + "'");
        }
    }

    private boolean noDifferences() {
        UNIT.as(Tokens.person().org(UNIT.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("counters", greaterThan(0))
                .body("differences", empty());
        return true;
    }

    /** By this connection, what it has not reported yet included. */
    private static int writtenInPlace(Connection connection) throws SQLException {
        return Integer.parseInt(
                one(connection, "SELECT n_tup_hot_upd FROM pg_stat_xact_user_tables WHERE relname = 'watch_time'"));
    }

    private String one(String query) {
        try (Connection connection = database.getConnection()) {
            return one(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
