package org.federation.bench.plays;

import java.util.Arrays;

/** What a load came to: answers by status, and how long those took that were taken. */
final class Tally {

    private long sent;
    private long taken;
    private long counted;
    private long refused;
    private long failed;
    private long[] latencies = new long[1 << 16];
    private long sendingNanos;
    private long nanos;

    void sent(int requests) {
        sent += requests;
    }

    void answered(int status, boolean isCounted, long latencyNanos) {
        if (status == 200) {
            if (taken == latencies.length) {
                latencies = Arrays.copyOf(latencies, 2 * latencies.length);
            }
            latencies[(int) taken++] = latencyNanos;
            counted += isCounted ? 1 : 0;
        } else if (status == 503) {
            refused++;
        } else {
            failed++;
        }
    }

    void sendingEnded(long afterNanos) {
        sendingNanos = afterNanos;
    }

    void ended(long afterNanos) {
        nanos = afterNanos;
    }

    long sent() {
        return sent;
    }

    /** Answered with 200: written down for good. */
    long taken() {
        return taken;
    }

    /** Of them, those whose playback counts as a play. */
    long counted() {
        return counted;
    }

    /** Answered with 503. */
    long refused() {
        return refused;
    }

    /** Answered with anything else. */
    long failed() {
        return failed;
    }

    long nanos() {
        return nanos;
    }

    double takenPerSecond() {
        return taken * 1e9 / nanos;
    }

    double sentPerSecond() {
        return sent * 1e9 / sendingNanos;
    }

    /** Milliseconds within which this share of the taken ones was answered. */
    double latencyMillis(double share) {
        if (taken == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(latencies, (int) taken);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(taken - 1, Math.round(share * taken))] / 1e6;
    }
}
