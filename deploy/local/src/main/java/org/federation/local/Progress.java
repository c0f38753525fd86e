package org.federation.local;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Tells the person at the keyboard what is being done, and how long each step took. */
public final class Progress {

    private final PrintStream out;
    private final long began = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs a step; tells it when done, or at its start already if it is a long one. */
    <T> T step(String name, Callable<T> action) throws Exception {
        long start = System.nanoTime();
        T result = action.call();
        done(name, start);
        return result;
    }

    void done(String name, long startNanos) {
        line("%-34s %6.1f s".formatted(name, seconds(startNanos)));
    }

    /** A line of news, with the seconds since the start before it. */
    public void line(String text) {
        out.printf(Locale.ROOT, "[%5.1f s]  %s%n", seconds(began), text);
    }

    /** Text as it is. */
    void plain(String text) {
        out.println(text);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private static double seconds(long sinceNanos) {
        return (System.nanoTime() - sinceNanos) / 1e9;
    }
}
