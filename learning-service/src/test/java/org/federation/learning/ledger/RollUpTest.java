package org.federation.learning.ledger;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.federation.learning.ledger.Partitions.Table;
import org.federation.learning.person.PersonRecords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RollUpTest {

    private final Content unit = Content.unit();
    private final UUID one = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    @Inject
    KeepPartitions keeper;

    @Inject
    Partitions partitions;

    @Inject
    RollUp rollUp;

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Inject
    @All
    List<PersonRecords> records;

    /** What was made for the times travelled to. */
    @AfterEach
    void tidy() {
        clock.reset();
        keeper.run();
    }

    @Test
    void aMonthIsRolledUpWhenItIsOldEnoughAndNoTotalChanges() throws SQLException {
        YearMonth month = YearMonth.of(2016, 3);
        String lecture = playedIn(month);
        String zone = visitedIn(month);
        recountsTo(4 + 3);

        clock.set(Instant.parse("2018-03-31T23:59:59Z"));
        keeper.run();
        assertTrue(partitions.before(Table.PLAY, YearMonth.of(2016, 4)).contains(month));

        clock.set(Instant.parse("2018-04-01T00:00:00Z"));
        keeper.run();
        keeper.run();

        assertEquals(List.of(), partitions.before(Table.PLAY, YearMonth.of(2016, 4)));
        assertEquals(List.of(), partitions.before(Table.VISIT, YearMonth.of(2016, 4)));
        assertEquals(List.of("1"), rows("SELECT count(*) FROM play WHERE lecture_id = '" + lecture + "'"));
        assertEquals(
                List.of("2 web", "1 wechat"),
                rows("SELECT sum(plays) || ' ' || channel FROM play_month WHERE lecture_id = '" + lecture
                        + "' GROUP BY channel ORDER BY channel"));
        assertEquals(
                List.of("3 2016-03-01"),
                rows("SELECT sum(visits) || ' ' || month FROM visit_month WHERE zone_id ="
                        + " (SELECT id FROM zone WHERE slug = '" + zone + "') GROUP BY month"));
        recountsTo(4 + 3);
    }

    @Test
    void whatIsRolledUpIsStillToldToItsWorkerAndErasedWithThem() throws SQLException {
        YearMonth month = YearMonth.of(2016, 5);
        playedIn(month);
        visitedIn(month);
        rollUp.month(Table.PLAY, month);
        rollUp.month(Table.VISIT, month);

        assertTrue(
                export(one, "lectures").contains("KeptMonth[month=2016-05, plays=1, channel=wechat"),
                export(one, "lectures"));
        assertTrue(export(one, "visits").contains("month=2016-05, visits=2"), export(one, "visits"));

        UUID pseudonym = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> records.forEach(kept -> kept.erase(one, pseudonym)));

        assertEquals("[]", export(one, "visits"));
        assertEquals(List.of("0"), rows("SELECT count(*) FROM play_month WHERE person_id = '" + one + "'"));
        recountsTo(4 + 3);
    }

    @Test
    void whoeverIsAtTheTableHasTheRightOfWay() throws SQLException {
        YearMonth month = YearMonth.of(2016, 7);
        String lecture = playedIn(month);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE play IN ACCESS SHARE MODE");

            keeper.run();

            connection.rollback();
            connection.setAutoCommit(true);
        }
        assertTrue(partitions.before(Table.PLAY, YearMonth.of(2016, 8)).contains(month));
        assertEquals(List.of("0"), rows("SELECT count(*) FROM play_month WHERE lecture_id = '" + lecture + "'"));
        recountsTo(4);

        keeper.run();

        assertEquals(List.of("3"), rows("SELECT sum(plays) FROM play_month WHERE lecture_id = '" + lecture + "'"));
        recountsTo(4);
    }

    @Test
    void twoInstancesRollAMonthUpOnce() throws SQLException {
        YearMonth month = YearMonth.of(2016, 9);
        String lecture = playedIn(month);

        Together.run(4, number -> {
            rollUp.month(Table.PLAY, month);
            return number;
        });

        assertEquals(List.of("3"), rows("SELECT sum(plays) FROM play_month WHERE lecture_id = '" + lecture + "'"));
        recountsTo(4);
    }

    /** Three plays in that month and one now, of two workers. */
    private String playedIn(YearMonth month) throws SQLException {
        partitions.make(Table.PLAY, month);
        String lecture = unit.draft("多年以前");
        String first = month + "-03T08:00:00Z";
        play(lecture, one, first, "web");
        play(lecture, one, month + "-03T09:00:00Z", "wechat");
        play(lecture, other, first, "web");
        play(lecture, one, Instant.now().truncatedTo(ChronoUnit.HOURS).toString(), "web");
        execute("UPDATE lecture_count SET plays = 4, workers = 2 WHERE lecture_id = '" + lecture + "'");
        return lecture;
    }

    /** Three visits, of two workers. */
    private String visitedIn(YearMonth month) throws SQLException {
        partitions.make(Table.VISIT, month);
        String zone = unit.zone();
        visit(zone, one, month + "-03T08:00:00Z");
        visit(zone, one, month + "-04T08:00:00Z");
        visit(zone, other, month + "-03T08:00:00Z");
        execute("UPDATE zone_count SET visits = 3 WHERE zone_id = (SELECT id FROM zone WHERE slug = '" + zone + "')");
        return zone;
    }

    private void play(String lecture, UUID person, String hour, String channel) throws SQLException {
        execute("INSERT INTO play (person_id, lecture_id, hour, playback_id, channel, at, org, segments) VALUES ('"
                + person + "', '" + lecture + "', '" + hour + "', gen_random_uuid(), '" + channel + "', '" + hour
                + "', '" + unit.org + "', '{youth}')");
    }

    private void visit(String zone, UUID person, String hour) throws SQLException {
        execute("INSERT INTO visit (person_id, zone_id, hour, channel, at, org, segments) SELECT '" + person
                + "', id, '" + hour + "', 'web', '" + hour + "', org, '{}' FROM zone WHERE slug = '" + zone + "'");
    }

    private String export(UUID person, String name) {
        PersonRecords kept = records.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return QuarkusTransaction.requiringNew().call(() -> kept.export(person)).toString();
    }

    private void recountsTo(int rows) {
        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("differences", empty())
                .body("rows", equalTo(rows));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        }
        return rows;
    }
}
