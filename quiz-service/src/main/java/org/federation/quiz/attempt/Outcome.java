package org.federation.quiz.attempt;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.federation.kit.problem.Problem;

/** What a command came to: done, or refused by a rule, which is a result like any other to those batched with it. */
sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(Problem problem) implements Outcome<T> {}

    /** The answer of what was done, or the refusal as the failure itself, not wrapped in another. */
    static <T, R> CompletionStage<R> answer(CompletionStage<Outcome<T>> promise, Function<T, R> view) {
        CompletableFuture<R> answer = new CompletableFuture<>();
        promise.whenComplete((outcome, failure) -> {
            if (outcome instanceof Done<T> done) {
                // A view that fails must not leave the caller waiting for ever.
                answer.completeAsync(() -> view.apply(done.value()), Runnable::run);
            } else if (outcome instanceof Refused<T> refused) {
                answer.completeExceptionally(refused.problem());
            } else {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }
}
