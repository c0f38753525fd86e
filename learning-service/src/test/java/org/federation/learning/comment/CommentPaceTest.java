package org.federation.learning.comment;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How fast a person may write, whatever they write and however they send it. */
@QuarkusTest
class CommentPaceTest {

    private Discussion talk;
    private Tokens writer;

    @Inject
    TestClock clock;

    /** Not before: where the service is to be found is known only then. */
    @BeforeEach
    void gather() {
        talk = Discussion.shared();
        writer = talk.worker("快手").expiresAt(Instant.now().plus(Duration.ofDays(1)));
    }

    @Test
    void aBurstIsTakenAndThenOneAtATime() {
        clock.set(Instant.now());
        for (int i = 0; i < 5; i++) {
            talk.write(writer, Discussion.words()).then().statusCode(201);
        }

        talk.write(writer, Discussion.words())
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("30"))
                .body("type", endsWith(":comments-too-fast"));

        clock.advance(Duration.ofSeconds(30));
        talk.write(writer, Discussion.words()).then().statusCode(201);
        talk.write(writer, Discussion.words()).then().statusCode(429);
        talk.write(talk.worker("别人"), Discussion.words()).then().statusCode(201);
    }

    @Test
    void whatIsRefusedCountsToo() {
        clock.set(Instant.now());
        for (int i = 0; i < 5; i++) {
            talk.write(writer, "王八蛋" + Discussion.words()).then().statusCode(422);
        }

        talk.write(writer, Discussion.words()).then().statusCode(429);
    }

    @Test
    void ofManySentAtOnceABurstIsTaken() {
        clock.set(Instant.now());

        List<Integer> answers = new ArrayList<>(
                Together.run(12, i -> talk.write(writer, Discussion.words()).statusCode()));

        assertEquals(5, answers.stream().filter(status -> status == 201).count());
        assertEquals(7, answers.stream().filter(status -> status == 429).count());
    }

    @Test
    void ofTheSameWordsSentAtOnceOneIsKept() {
        // Who comes in fifth may have been sent first: only at one moment are all five a burst.
        clock.set(Instant.now());
        String words = Discussion.words();

        List<Integer> answers = Together.run(5, i -> talk.write(writer, words).statusCode());

        assertEquals(1, answers.stream().filter(status -> status == 201).count());
        assertEquals(4, answers.stream().filter(status -> status == 422).count());
    }
}
