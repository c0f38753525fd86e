package org.federation.quiz.attempt;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** Settings of attempts, below {@code quiz.attempts}. */
@ConfigMapping(prefix = "quiz.attempts")
public interface AttemptConfig {

    /** How many batches of one kind (start, save, submit) may be under way at once. */
    @WithDefault("2")
    int lanes();

    /** The most commands in one transaction. */
    @WithDefault("500")
    int maxBatch();

    /** The most commands of one kind waiting; further ones are answered 503. */
    @WithDefault("20000")
    int capacity();

    /** How often abandoned attempts are looked for. */
    @WithDefault("1s")
    Duration gradingEvery();

    /** How long answers are kept; they go by whole months, once the last of a month is as old as that. */
    @WithDefault("P3Y")
    Period keepAnswers();
}
