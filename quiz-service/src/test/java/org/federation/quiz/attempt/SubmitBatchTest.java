package org.federation.quiz.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SubmitBatchTest {

    private final Unit unit = new Unit();
    private final UUID owner = UUID.randomUUID();
    private final UUID stranger = UUID.randomUUID();
    private UUID attempt;

    @Inject
    SubmitBatch submissions;

    @Inject
    DataSource database;

    @Inject
    TestClock clock;

    @BeforeEach
    void start() {
        unit.withBank();
        String token = Tokens.person().id(owner).org(unit.org).token();
        attempt = UUID.fromString(unit.start(token, unit.published()).path("id"));
    }

    private SubmitAttempt submissionOf(UUID person) {
        return new SubmitAttempt(new AttemptKey(person, attempt), clock.instant());
    }

    private List<Outcome<Sheet>> write(SubmitAttempt... batch) {
        return QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = database.getConnection()) {
                return submissions.write(connection, List.of(batch));
            }
        });
    }

    @Test
    void aStrangerInTheSameBatchIsNotAnswered() {
        assertOnlyTheOwnerIsAnswered(write(submissionOf(owner), submissionOf(stranger)));
        assertOnlyTheOwnerIsAnswered(write(submissionOf(owner), submissionOf(stranger)));
    }

    private static void assertOnlyTheOwnerIsAnswered(List<Outcome<Sheet>> outcomes) {
        assertInstanceOf(Outcome.Done.class, outcomes.get(0));
        var refused = assertInstanceOf(Outcome.Refused.class, outcomes.get(1));
        assertEquals(404, refused.problem().status());
    }
}
