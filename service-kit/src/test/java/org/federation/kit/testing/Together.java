package org.federation.kit.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many do something at the same moment. */
public final class Together {

    private Together() {}

    /** What the {@code count} actors, numbered from 0, came to; each has a thread of its own and all start at once. */
    public static <T> List<T> run(int count, IntFunction<T> actor) {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        CountDownLatch ready = new CountDownLatch(count);
        try {
            List<Callable<T>> actors = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                actors.add(() -> {
                    ready.countDown();
                    ready.await();
                    return actor.apply(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(actors)) {
                results.add(result.get());
            }
            return results;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
