package org.federation.quiz.attempt;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.commit.BatchWriter;
import org.federation.kit.problem.Problem;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What arrived in time counts, even if its batch is written when the attempt has expired. */
@QuarkusTest
class SettlingTest {

    private static final Duration JUST_EXPIRED = Duration.ofSeconds(606);

    private final Unit unit = new Unit();
    private final UUID person = UUID.randomUUID();
    private final String worker = Tokens.person().id(person).org(unit.org).token();
    private String contest;
    private String attempt;
    private Instant inTime;

    @Inject
    GradeAbandonedAttempts job;

    @Inject
    SaveBatch saves;

    @Inject
    SubmitBatch submissions;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @BeforeEach
    void expire() {
        clock.set(Instant.now());
        contest = unit.withBank().published(draft -> draft.put("attempts", Map.of("perDay", 2, "total", 2)));
        attempt = unit.start(worker, contest).path("id");
        inTime = clock.instant();
        clock.advance(JUST_EXPIRED);
    }

    private AttemptKey key() {
        return new AttemptKey(person, UUID.fromString(attempt));
    }

    private <C, T> void assertTaken(BatchWriter<C, Outcome<T>> writer, C command) {
        List<Outcome<T>> outcomes = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return writer.write(connection, List.of(command));
            }
        });
        assertInstanceOf(Outcome.Done.class, outcomes.get(0));
    }

    @Test
    void theJobDoesNotOvertakeASubmission() {
        job.run();
        assertTaken(submissions, new SubmitAttempt(key(), inTime));
    }

    @Test
    void theJobDoesNotOvertakeASave() {
        job.run();
        assertTaken(saves, new SaveAnswers(key(), List.of(new NewAnswer(1, null, 1L)), inTime, Problem.notFound()));
    }

    @Test
    void aLateSubmissionDoesNotOvertakeATimelyOne() {
        unit.submit(worker, attempt).then().statusCode(409);
        assertTaken(submissions, new SubmitAttempt(key(), inTime));
    }

    @Test
    void aStartDoesNotOvertakeASubmission() {
        unit.start(worker, contest).then().statusCode(200).body("id", equalTo(attempt));
        assertTaken(submissions, new SubmitAttempt(key(), inTime));
    }
}
