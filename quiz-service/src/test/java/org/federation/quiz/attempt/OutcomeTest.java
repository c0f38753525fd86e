package org.federation.quiz.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.federation.kit.problem.Problem;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    private final CompletableFuture<Outcome<Integer>> promise = new CompletableFuture<>();

    private <R> CompletableFuture<R> answer(Function<Integer, R> view) {
        return Outcome.answer(promise, view).toCompletableFuture();
    }

    @Test
    void whatWasDoneIsShown() {
        CompletableFuture<String> answer = answer(number -> "number " + number);
        promise.complete(new Outcome.Done<>(7));
        assertEquals("number 7", answer.join());
    }

    @Test
    void aRefusalIsTheFailureItself() {
        CompletableFuture<Integer> answer = answer(Function.identity());
        Problem refusal = Problem.notFound();
        promise.complete(new Outcome.Refused<>(refusal));
        assertSame(refusal, answer.handle((number, failure) -> failure).join());
    }

    @Test
    void aViewThatFailsFailsTheAnswer() {
        CompletableFuture<Integer> answer = answer(number -> {
            throw new IllegalStateException("cannot be shown");
        });
        promise.complete(new Outcome.Done<>(7));
        CompletionException failure = assertThrows(CompletionException.class, () -> answer.getNow(0));
        assertEquals("cannot be shown", failure.getCause().getMessage());
    }
}
