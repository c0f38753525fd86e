package org.federation.learning.playback;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Clip;
import org.federation.learning.Content;
import org.junit.jupiter.api.Test;

@QuarkusTest
class WatchingRecordsTest {

    private final Content unit = Content.unit();
    private final UUID personId = UUID.randomUUID();
    private final Viewer worker = new Viewer(
            unit, Tokens.person().id(personId).org(unit.org + ".team1").segments("youth", "migrant"));

    @Inject
    TestClock clock;

    @Inject
    DataSource database;

    @Inject
    WatchingRecords records;

    @Test
    void theLedgersKnowUnitSegmentsAndChannelOfThatMoment() throws SQLException {
        String lecture = unit.published("谁在看", Clip.SMALL);
        watch(worker, lecture);
        new Viewer(unit, Tokens.person().id(personId).org(unit.org + ".team2")).begin(lecture);

        String there = unit.org + ".team1 {migrant,youth} web";
        for (String table : List.of("play", "completion")) {
            assertEquals(
                    List.of(there),
                    rows("SELECT concat_ws(' ', org, segments, channel) FROM " + table + " WHERE lecture_id = '"
                            + lecture + "'"));
        }
        assertEquals(
                List.of(there, unit.org + ".team2 {} web"),
                rows("SELECT concat_ws(' ', org, segments, channel) FROM playback WHERE lecture_id = '" + lecture
                        + "' ORDER BY id"));
    }

    @Test
    void aCompletionIsToldOnceToWhomeverItIsWorthSomething() throws SQLException {
        String lecture = unit.published("学完有分", Clip.SMALL);
        watch(worker, lecture);
        watch(worker, lecture);

        assertEquals(
                List.of("LECTURE_COMPLETED " + personId + " " + unit.org + ".team1"),
                rows("SELECT concat_ws(' ', kind, person_id, org) FROM activity WHERE subject_id = '" + lecture + "'"));
    }

    @Test
    void anExportTellsAllThatWasWatched() {
        String lecture = unit.published("都看过什么", Clip.SMALL);
        watch(worker, lecture);

        List<KeptLecture> kept = QuarkusTransaction.requiringNew().call(() -> records.export(personId));

        assertEquals(1, kept.size());
        KeptLecture one = kept.get(0);
        assertEquals(lecture, one.lectureId().toString());
        assertEquals("{[0,5)}", one.seen());
        assertEquals(1, one.plays().size());
        assertEquals("web", one.plays().get(0).channel());
        assertEquals("{[0,5)}", one.playbacks().get(0).credited());
        assertTrue(one.completedAt() != null);
        assertEquals(List.of(), QuarkusTransaction.requiringNew().call(() -> records.export(UUID.randomUUID())));
    }

    @Test
    void anErasureKeepsTheTotalsAndLeavesNobody() throws SQLException {
        String lecture = unit.published("忘记我", Clip.SMALL);
        String playback = watch(worker, lecture);
        watch(new Viewer(unit, unit.worker()), lecture);
        UUID pseudonym = UUID.randomUUID();

        erase(pseudonym);

        for (String table : List.of("play", "completion", "playback", "progress", "watch_time")) {
            assertEquals(List.of(), rows("SELECT 1 FROM " + table + " WHERE person_id = '" + personId + "'"), table);
        }
        assertEquals(
                List.of(pseudonym.toString()),
                rows("SELECT person_id FROM play WHERE person_id = '" + pseudonym + "' AND lecture_id = '" + lecture
                        + "'"));
        recountsClean();
        worker.send(playback, Viewer.beacon(2, 0, 5)).then().statusCode(404);
        watch(worker, lecture);
        unit.asWorker()
                .get("/lectures/" + lecture)
                .then()
                .body("plays", equalTo(3))
                .body("workers", equalTo(3));
        recountsClean();
    }

    @Test
    void beaconsOfWhoIsBeingErasedComeBeforeItOrFindNothing() throws SQLException {
        String lecture = unit.published("边看边删", Clip.LONGER);
        for (int round = 0; round < 5; round++) {
            String playback = worker.begin(lecture);
            clock.advance(Duration.ofHours(1));
            UUID pseudonym = UUID.randomUUID();

            List<Integer> answers = Together.run(8, number -> {
                if (number == 4) {
                    erase(pseudonym);
                    return 404;
                }
                return worker.send(playback, Viewer.beacon(number, number, 20)).statusCode();
            });

            assertTrue(answers.stream().allMatch(status -> status == 200 || status == 404), answers::toString);
        }
        assertEquals(List.of(), rows("SELECT 1 FROM play WHERE person_id = '" + personId + "'"));
        recountsClean();
    }

    private void erase(UUID pseudonym) {
        QuarkusTransaction.requiringNew().run(() -> records.erase(personId, pseudonym));
    }

    private String watch(Viewer viewer, String lecture) {
        String playback = viewer.begin(lecture);
        clock.advance(Duration.ofSeconds(5));
        viewer.tell(playback, 1, 0, 5).body("counted", equalTo(true));
        return playback;
    }

    private void recountsClean() {
        unit.as(Tokens.person().org(unit.org).roles("platform-admin"))
                .post("/recounts")
                .then()
                .body("differences", empty());
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
