package org.federation.learning.presence;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;
import org.federation.learning.Ledger;
import org.federation.learning.Ledger.Worker;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reports are made of is recounted too. */
@QuarkusTest
class PresenceProofTest {

    private static final Instant THURSDAY = Instant.parse("2026-09-10T04:00:00Z");

    private final Content root = Content.root();
    private final String city = root.org + ".p1.c1";
    private final UUID lecture = UUID.randomUUID();

    @Inject
    DataSource database;

    @Inject
    RollUpPresence job;

    @BeforeEach
    void watch() throws SQLException {
        Ledger ledger = new Ledger(database);
        Worker first = new Worker(UUID.randomUUID(), city + ".d1", List.of("youth", "migrant"));
        ledger.play(first, lecture, "web", THURSDAY);
        ledger.play(first, lecture, "web", THURSDAY.plusSeconds(86_400));
        ledger.completion(first, lecture, "web", THURSDAY);
        ledger.play(Worker.of(city), lecture, "wechat", THURSDAY);
        ledger.visit(Worker.of(root.org), UUID.randomUUID(), "web", THURSDAY);
    }

    @Test
    void theyEqualTheLedgersBeforeTheyAreRolledUpAndAfter() throws SQLException {
        recount().body("differences", empty());

        rollUp();

        recount().body("differences", empty()).body("counters", greaterThan(50));
    }

    @Test
    void aWrongSetOfPeopleIsNamedEvenIfItIsOfTheSameSize() throws SQLException {
        rollUp();
        change(1, """
                UPDATE presence_roll_up SET persons = (
                    SELECT o.persons FROM presence_roll_up o
                    WHERE o.org = '%1$s' AND o.kind = 'ANY' AND o.grain = 'WEEK' AND o.measure = 'COMPLETED')
                WHERE org = '%1$s' AND kind = 'CHANNEL' AND subject = 'wechat' AND grain = 'WEEK'""".formatted(city));

        recount()
                .body("differences", hasSize(1))
                .body("differences[0].counter", equalTo("presence.roll-up WEEK 2026-09-07 PLAYED CHANNEL wechat"))
                .body("differences[0].id", nullValue())
                .body("differences[0].org", equalTo(city))
                .body("differences[0].counted", equalTo(1))
                .body("differences[0].ledger", equalTo(1));
    }

    @Test
    void aRollUpThatCountsTooManyRowsOrIsMissingIsNamed() throws SQLException {
        rollUp();
        change(
                1,
                "UPDATE presence_roll_up SET events = events + 2 WHERE kind = 'LECTURE' AND measure = 'PLAYED'"
                        + " AND grain = 'DAY' AND starts = '2026-09-10' AND org = '" + root.org + "'");
        change(
                1,
                "DELETE FROM presence_roll_up WHERE kind = 'ANY' AND measure = 'COMPLETED'"
                        + " AND grain = 'DAY' AND org = '" + city + "'");

        recount()
                .body(
                        "differences.counter",
                        equalTo(List.of(
                                "presence.roll-up DAY 2026-09-10 COMPLETED ANY",
                                "presence.roll-up DAY 2026-09-10 PLAYED LECTURE " + lecture)))
                .body("differences.counted", equalTo(List.of(0, 4)))
                .body("differences.ledger", equalTo(List.of(1, 2)));
    }

    @Test
    void aFactThatIsLostIsNamed() throws SQLException {
        rollUp();
        change(
                1,
                "DELETE FROM presence_fact WHERE measure = 'PLAYED' AND org = '" + city
                        + ".d1' AND day = '2026-09-10'");

        recount()
                .body("differences[0].counter", equalTo("presence.played"))
                .body("differences[0].id", equalTo(lecture.toString()))
                .body("differences[0].org", equalTo(city + ".d1"))
                .body("differences[0].counted", equalTo(1))
                .body("differences[0].ledger", equalTo(2))
                .body("differences.size()", greaterThan(1));
    }

    @Test
    void aUnitRecountsItsOwn() throws SQLException {
        rollUp();
        change(
                1,
                "UPDATE presence_roll_up SET events = events + 1 WHERE kind = 'ANY' AND measure = 'VISITED'"
                        + " AND grain = 'WEEK' AND org = '" + root.org + "'");

        recountBy(city).body("differences", empty()).body("counters", greaterThan(3));
        recountBy(city + ".d1").body("differences", empty()).body("counters", equalTo(2));
        recount().body("differences", hasSize(1));
    }

    private ValidatableResponse recount() {
        return recountBy(root.org);
    }

    /** Another test's recount may be under way. */
    private ValidatableResponse recountBy(String org) {
        return await().until(
                        () -> root.as(Tokens.person().org(org).roles("platform-admin"))
                                .post("/recounts"),
                        answer -> answer.statusCode() == 200)
                .then();
    }

    private void change(int rows, String update) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            assertEquals(rows, statement.executeUpdate(update));
        }
    }

    private void rollUp() {
        RolledUpNow.by(job, database);
    }
}
