package org.federation.quiz.board;

import static org.hamcrest.Matchers.comparesEqualTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StandingBookTest {

    private final Unit unit = new Unit();
    private final UUID person = UUID.randomUUID();
    private final String worker = Tokens.person().id(person).org(unit.org).token();

    @Inject
    StandingBook standings;

    @Inject
    DataSource database;

    @Test
    void theSumOfAllAttemptsAContestMayHaveIsHeld() {
        String contest = unit.withBank()
                .published(draft -> draft.put("attempts", Map.of("perDay", 100, "total", 1000, "best", "sum")));
        unit.start(worker, contest).then().statusCode(201);
        QuarkusTransaction.requiringNew().run(() -> gradeAThousandTimes(UUID.fromString(contest), 200_000));
        unit.as(worker)
                .get("/contests/{id}/standings/me", contest)
                .then()
                .statusCode(200)
                .body("score", comparesEqualTo(200_000_000));
    }

    private void gradeAThousandTimes(UUID contest, int score) {
        try (Connection connection = database.getConnection();
                PreparedStatement attempts = connection.prepareStatement("""
                        INSERT INTO attempt (person_id, id, contest_id, form_id, number, day, name, org, started_at,
                                             deadline, expires_at, finished_at, score, max_score, correct,
                                             elapsed_seconds)
                        SELECT person_id, gen_random_uuid(), contest_id, form_id, more, day, name, org, started_at,
                               deadline, expires_at, deadline, ?, ?, 0, 600
                        FROM attempt, generate_series(2, 1001) AS more
                        WHERE person_id = ?
                        """)) {
            attempts.setBigDecimal(1, BigDecimal.valueOf(score));
            attempts.setInt(2, score);
            attempts.setObject(3, person);
            attempts.executeUpdate();
            standings.refresh(connection, List.of(new StandingBook.Place(contest, person)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
