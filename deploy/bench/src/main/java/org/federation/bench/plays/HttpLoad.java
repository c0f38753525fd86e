package org.federation.bench.plays;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests over connections that are kept alive, one thread for all of them: what it costs is what the service is
 * short of, for both share the machine.
 */
final class HttpLoad implements AutoCloseable {

    private static final long MOST_PAUSE_MILLIS = 1;

    private final int port;
    private final Selector selector = Selector.open();
    private final List<Line> lines = new ArrayList<>();
    private final ArrayDeque<Line> idle = new ArrayDeque<>();

    HttpLoad(int port) throws IOException {
        this.port = port;
    }

    /** Opens connections until there are so many. */
    void connections(int number) throws IOException {
        while (lines.size() < number) {
            Line line = new Line();
            lines.add(line);
            idle.add(line);
        }
    }

    /**
     * Sends as fast as answers come, each connection its next request after its last answer, until time or requests
     * end.
     */
    Tally asFastAsAnswered(Supplier<@Nullable ByteBuffer> requests, Duration time) throws IOException {
        return run(requests, time, Double.POSITIVE_INFINITY);
    }

    /** Sends so many requests a second, answered or not, as long as a connection is free. */
    Tally atRate(double perSecond, Supplier<@Nullable ByteBuffer> requests, Duration time) throws IOException {
        return run(requests, time, perSecond);
    }

    private Tally run(Supplier<@Nullable ByteBuffer> requests, Duration time, double perSecond) throws IOException {
        Tally tally = new Tally();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        boolean more = true;
        while (more || idle.size() < lines.size()) {
            long now = System.nanoTime();
            if (more && now >= end) {
                more = false;
                tally.sendingEnded(now - begin);
            }
            double due = Math.min(Double.MAX_VALUE, perSecond * (now - begin) / 1e9);
            while (more && !idle.isEmpty() && tally.sent() < due) {
                ByteBuffer request = requests.get();
                if (request == null) {
                    more = false;
                    tally.sendingEnded(now - begin);
                } else {
                    tally.sent(1);
                    idle.remove().send(request);
                }
            }
            select(tally, more && !idle.isEmpty() ? MOST_PAUSE_MILLIS : 100);
        }
        tally.ended(System.nanoTime() - begin);
        return tally;
    }

    private void select(Tally tally, long pauseMillis) throws IOException {
        selector.select(key -> ready(key, tally), pauseMillis);
    }

    private static void ready(SelectionKey key, Tally tally) {
        try {
            if (key.attachment() instanceof Line line) {
                line.ready(tally);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Line line : lines) {
            line.channel.close();
        }
        selector.close();
    }

    /** One connection, with one request on its way at most. */
    private final class Line {

        private final SocketChannel channel;
        private final SelectionKey key;
        private final byte[] bytes = new byte[16 * 1024];
        private final ByteBuffer in = ByteBuffer.wrap(bytes);
        private @Nullable ByteBuffer out;
        private long sentAt;

        Line() throws IOException {
            channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.configureBlocking(false);
            key = channel.register(selector, SelectionKey.OP_READ, this);
        }

        void send(ByteBuffer request) throws IOException {
            sentAt = System.nanoTime();
            channel.write(request);
            if (request.hasRemaining()) {
                out = request;
                key.interestOps(SelectionKey.OP_READ | SelectionKey.OP_WRITE);
            }
        }

        void ready(Tally tally) throws IOException {
            ByteBuffer rest = out;
            if (rest != null && key.isWritable()) {
                channel.write(rest);
                if (!rest.hasRemaining()) {
                    out = null;
                    key.interestOps(SelectionKey.OP_READ);
                }
            }
            if (key.isReadable()) {
                if (channel.read(in) < 0) {
                    throw new EOFException("The service closed a connection");
                }
                int whole = Answer.length(bytes, in.position());
                if (whole > 0) {
                    tally.answered(Answer.status(bytes), Answer.counted(bytes, whole), System.nanoTime() - sentAt);
                    in.clear();
                    idle.add(this);
                }
            }
        }
    }
}
