package org.federation.bench.plays;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests as a gateway does, many at once over few connections, one thread for all of them: what it costs is
 * what the service is short of, for both share the machine.
 */
final class HttpLoad implements AutoCloseable {

    /** As many as the service lets be under way on one connection. */
    private static final int STREAMS = 100;

    private static final long MOST_PAUSE_MILLIS = 1;

    private final int port;
    private final Selector selector = Selector.open();
    private final List<Line> lines = new ArrayList<>();
    private int underWay;
    private int atOnce;

    HttpLoad(int port) throws IOException {
        this.port = port;
    }

    /** How many requests are under way at once from now on, and connections enough for them. */
    void atOnce(int requests) throws IOException {
        atOnce = requests;
        while (lines.size() * STREAMS < requests) {
            lines.add(new Line(port, selector));
        }
    }

    /** Sends as fast as answers come, until time or requests end. */
    Tally asFastAsAnswered(Supplier<byte @Nullable []> requests, Duration time) throws IOException {
        return run(requests, time, Double.POSITIVE_INFINITY);
    }

    /** Sends so many requests a second, answered or not, as long as not too many are under way. */
    Tally atRate(double perSecond, Supplier<byte @Nullable []> requests, Duration time) throws IOException {
        return run(requests, time, perSecond);
    }

    private Tally run(Supplier<byte @Nullable []> requests, Duration time, double perSecond) throws IOException {
        Tally tally = new Tally();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        boolean more = true;
        while (more || underWay > 0) {
            if (more) {
                long now = System.nanoTime();
                double due = Math.min(Double.MAX_VALUE, perSecond * (now - begin) / 1e9);
                more = now < end && send(requests, due, tally);
                if (!more) {
                    tally.sendingEnded(now - begin);
                }
            }
            for (Line line : lines) {
                line.flush();
            }
            selector.select(key -> ready(key, tally), more && underWay < atOnce ? MOST_PAUSE_MILLIS : 100);
        }
        tally.ended(System.nanoTime() - begin);
        return tally;
    }

    /** Sends what is due, as far as there is room on the connections; false if there are no more requests. */
    private boolean send(Supplier<byte @Nullable []> requests, double due, Tally tally) {
        for (Line line : lines) {
            while (line.underWay() < STREAMS && underWay < atOnce && tally.sent() < due) {
                byte[] request = requests.get();
                if (request == null) {
                    return false;
                }
                line.send(request);
                underWay++;
                tally.sent(1);
            }
        }
        return true;
    }

    private void ready(SelectionKey key, Tally tally) {
        try {
            if (key.isReadable() && key.attachment() instanceof Line line) {
                int before = line.underWay();
                line.read(tally);
                underWay -= before - line.underWay();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.close();
        }
        selector.close();
    }
}
