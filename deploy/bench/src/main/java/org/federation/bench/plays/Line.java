package org.federation.bench.plays;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;

/**
 * One connection of HTTP/2, on which many requests are under way. Their bodies are so small that all of them together
 * never fill the window of the connection, so nothing waits for it.
 */
final class Line {

    /** More than all requests that may be under way, and than their answers. */
    private static final int BUFFER = 1 << 18;

    private static final int MOST_TAKEN = Http2.WINDOW / 2;

    private final SocketChannel channel;
    private final SelectionKey key;
    private final byte[] bytes = new byte[BUFFER];
    private final ByteBuffer in = ByteBuffer.wrap(bytes);
    private final ByteBuffer out = ByteBuffer.allocateDirect(BUFFER);
    private final Map<Integer, Exchange> exchanges = new HashMap<>();
    private int nextStream = 1;
    private int taken;

    /** A request under way. */
    private static final class Exchange {

        private final long sentAt = System.nanoTime();
        private int status;
        private boolean isCounted;
    }

    Line(int port, Selector selector) throws IOException {
        channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.write(Http2.greeting());
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    int underWay() {
        return exchanges.size();
    }

    /** Puts a request behind those that wait to be written. */
    void send(byte[] request) {
        Http2.send(out, request, nextStream);
        exchanges.put(nextStream, new Exchange());
        nextStream += 2;
    }

    /** Writes what waits, as far as the other side takes it. */
    void flush() throws IOException {
        if (out.position() > 0) {
            channel.write(out.flip());
            out.compact();
            boolean isRest = out.position() > 0;
            key.interestOps(isRest ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
    }

    /** Reads what has come, and tells of the answers that are whole. */
    void read(Tally tally) throws IOException {
        if (channel.read(in) < 0) {
            throw new EOFException("The service closed a connection");
        }
        int frame = 0;
        int read = in.position();
        while (read - frame >= Http2.FRAME_HEAD) {
            int end = frame + Http2.FRAME_HEAD + Http2.length(bytes, frame);
            if (end > read) {
                break;
            }
            take(frame, end, tally);
            frame = end;
        }
        in.limit(read).position(frame);
        in.compact();
        if (taken > MOST_TAKEN) {
            Http2.windowUpdate(out, taken);
            taken = 0;
        }
    }

    private void take(int frame, int end, Tally tally) throws IOException {
        int flags = bytes[frame + 4];
        switch (bytes[frame + 3]) {
            case Http2.SETTINGS -> {
                if ((flags & Http2.ACK) == 0) {
                    Http2.settingsRead(out);
                }
            }
            case Http2.PING -> {
                if ((flags & Http2.ACK) == 0) {
                    Http2.pong(out, bytes, frame + Http2.FRAME_HEAD);
                }
            }
            case Http2.HEADERS -> {
                Exchange exchange = exchange(frame);
                exchange.status = Http2.status(bytes, frame);
                endIf(flags, exchange, frame, tally);
            }
            case Http2.DATA -> {
                taken += end - frame - Http2.FRAME_HEAD;
                Exchange exchange = exchange(frame);
                exchange.isCounted |= Answer.counted(bytes, frame + Http2.FRAME_HEAD, end);
                endIf(flags, exchange, frame, tally);
            }
            case Http2.RST_STREAM -> {
                Exchange exchange = exchange(frame);
                exchange.status = 0;
                endIf(Http2.END_STREAM, exchange, frame, tally);
            }
            case Http2.GOAWAY -> throw new EOFException("The service wants a connection to end");
            default -> {
                // Windows and priorities: neither matters to bodies that are so small.
            }
        }
    }

    private Exchange exchange(int frame) throws IOException {
        Exchange exchange = exchanges.get(Http2.stream(bytes, frame));
        if (exchange == null) {
            throw new IOException("An answer to what was not asked, or was answered");
        }
        return exchange;
    }

    private void endIf(int flags, Exchange exchange, int frame, Tally tally) {
        if ((flags & Http2.END_STREAM) != 0) {
            exchanges.remove(Http2.stream(bytes, frame));
            tally.answered(exchange.status, exchange.isCounted, System.nanoTime() - exchange.sentAt);
        }
    }

    void close() throws IOException {
        channel.close();
    }
}
