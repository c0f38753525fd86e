package org.federation.quiz.attempt;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import javax.sql.DataSource;
import org.federation.kit.commit.BatchWriter;
import org.federation.kit.commit.GroupCommit;

/** Where the hot writes come in: each is answered once the batch it travels in is committed. */
@Singleton
class AttemptDesk {

    private final GroupCommit<StartAttempt, Outcome<Started>> starts;
    private final GroupCommit<SaveAnswers, Outcome<SavedView>> saves;
    private final GroupCommit<SubmitAttempt, Outcome<Sheet>> submissions;

    AttemptDesk(
            StartBatch start,
            SaveBatch save,
            SubmitBatch submit,
            AttemptConfig config,
            DataSource database,
            MeterRegistry meters) {
        // Keyed by the person: commands of one kind stay in order, and lanes do not wait for each other's rows.
        starts = open("attempt-starts", start, StartAttempt::personId, config, database, meters);
        saves = open("attempt-saves", save, command -> command.attempt().personId(), config, database, meters);
        submissions =
                open("attempt-submissions", submit, command -> command.attempt().personId(), config, database, meters);
    }

    private static <C, R> GroupCommit<C, R> open(
            String name,
            BatchWriter<C, R> writer,
            Function<C, ?> person,
            AttemptConfig config,
            DataSource database,
            MeterRegistry meters) {
        return GroupCommit.named(name, writer)
                .keyedBy(person)
                .lanes(config.lanes())
                .maxBatch(config.maxBatch())
                .capacity(config.capacity())
                .dataSource(database)
                .metrics(meters)
                .start();
    }

    <R> CompletionStage<R> start(StartAttempt command, Function<Started, R> view) {
        return Outcome.answer(starts.submit(command), view);
    }

    CompletionStage<SavedView> save(SaveAnswers command) {
        return Outcome.answer(saves.submit(command), Function.identity());
    }

    <R> CompletionStage<R> submit(SubmitAttempt command, Function<Sheet, R> view) {
        return Outcome.answer(submissions.submit(command), view);
    }

    /** Settles what was taken in while there is still a database. */
    void close(@Observes ShutdownEvent shutdown) {
        GroupCommit.closeTogether(List.of(starts, saves, submissions));
    }
}
