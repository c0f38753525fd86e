package org.federation.bench.plays;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * As much of HTTP/2 (RFC 9113, RFC 7541) as a gateway needs to send beacons: frames, and fields written without a table
 * that both sides would have to keep alike.
 */
final class Http2 {

    static final int FRAME_HEAD = 9;
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int GOAWAY = 7;

    static final int ACK = 0x1;
    static final int END_STREAM = 0x1;
    private static final int END_HEADERS = 0x4;
    private static final int PRIORITY = 0x20;
    private static final int PRIORITY_BYTES = 5;
    private static final int WINDOW_UPDATE = 8;

    private static final byte[] PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER_TABLE_SIZE = 1;
    private static final int ENABLE_PUSH = 2;
    private static final int INITIAL_WINDOW_SIZE = 4;

    /** Room for answers of a stream, and of a connection; what is taken of the latter has to be given back. */
    static final int WINDOW = 1 << 30;

    private static final int FIRST_WINDOW = (1 << 16) - 1;

    /** Fields of the static table (RFC 7541, appendix A), whole ones and names. */
    private static final int METHOD_POST = 0x83;

    private static final int SCHEME_HTTP = 0x86;
    private static final int AUTHORITY = 1;
    private static final int PATH = 4;
    private static final int AUTHORIZATION = 23;
    private static final int CONTENT_LENGTH = 28;
    private static final int CONTENT_TYPE = 31;
    private static final int STATUS_200 = 8;
    private static final int[] STATUSES = {200, 204, 206, 304, 400, 404, 500};

    private static final int INDEXED = 0x80;
    private static final int TABLE_SIZE_MASK = 0xE0;
    private static final int TABLE_SIZE = 0x20;
    private static final int NAME_PREFIX = 0x0F;
    private static final int LENGTH_PREFIX = 0x7F;

    private Http2() {}

    /** What a client says first. */
    static ByteBuffer greeting() {
        ByteBuffer out = ByteBuffer.allocate(128).put(PREFACE);
        frame(out, 18, SETTINGS, 0, 0);
        out.putShort((short) HEADER_TABLE_SIZE).putInt(0);
        out.putShort((short) ENABLE_PUSH).putInt(0);
        out.putShort((short) INITIAL_WINDOW_SIZE).putInt(WINDOW);
        windowUpdate(out, WINDOW - FIRST_WINDOW);
        return out.flip();
    }

    static void settingsRead(ByteBuffer out) {
        frame(out, 0, SETTINGS, ACK, 0);
    }

    static void pong(ByteBuffer out, byte[] in, int from) {
        frame(out, 8, PING, ACK, 0);
        out.put(in, from, 8);
    }

    static void windowUpdate(ByteBuffer out, int bytes) {
        frame(out, 4, WINDOW_UPDATE, 0, 0);
        out.putInt(bytes);
    }

    /** A request with a body of JSON, of no stream yet. */
    static byte[] post(String path, String token, String body) {
        byte[] json = body.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer out = ByteBuffer.allocate(512 + path.length() + token.length() + json.length);
        out.position(FRAME_HEAD);
        out.put((byte) METHOD_POST).put((byte) SCHEME_HTTP);
        field(out, AUTHORITY, "127.0.0.1");
        field(out, PATH, path);
        field(out, AUTHORIZATION, "Bearer " + token);
        field(out, CONTENT_TYPE, "application/json");
        field(out, CONTENT_LENGTH, Integer.toString(json.length));
        int data = out.position();
        frame(out, json.length, DATA, END_STREAM, 0);
        out.put(json);
        int end = out.position();
        out.position(0);
        frame(out, data - FRAME_HEAD, HEADERS, END_HEADERS, 0);
        byte[] request = new byte[end];
        out.get(0, request);
        return request;
    }

    /** Puts such a request on a stream. */
    static void send(ByteBuffer out, byte[] request, int stream) {
        int from = out.position();
        out.put(request);
        out.putInt(from + 5, stream);
        out.putInt(from + FRAME_HEAD + length(request, 0) + 5, stream);
    }

    static int length(byte[] in, int frame) {
        return ByteBuffer.wrap(in).getInt(frame) >>> 8;
    }

    static int stream(byte[] in, int frame) {
        return ByteBuffer.wrap(in).getInt(frame + 5) & Integer.MAX_VALUE;
    }

    /** The status, which comes first in the fields of an answer. */
    static int status(byte[] in, int frame) {
        int at = frame + FRAME_HEAD + ((in[frame + 4] & PRIORITY) != 0 ? PRIORITY_BYTES : 0);
        while ((in[at] & TABLE_SIZE_MASK) == TABLE_SIZE) {
            at++;
        }
        if ((in[at] & INDEXED) != 0) {
            return STATUSES[(in[at] & LENGTH_PREFIX) - STATUS_200];
        }
        at += 2;
        return 100 * (in[at] - '0') + 10 * (in[at + 1] - '0') + in[at + 2] - '0';
    }

    private static void frame(ByteBuffer out, int length, int type, int flags, int stream) {
        out.put((byte) (length >> 16)).putShort((short) length);
        out.put((byte) type).put((byte) flags).putInt(stream);
    }

    /** A field that neither side is to remember. */
    private static void field(ByteBuffer out, int name, String value) {
        number(out, NAME_PREFIX, name);
        number(out, LENGTH_PREFIX, value.length());
        out.put(value.getBytes(StandardCharsets.US_ASCII));
    }

    /** RFC 7541, 5.1. */
    private static void number(ByteBuffer out, int prefix, int number) {
        if (number < prefix) {
            out.put((byte) number);
            return;
        }
        out.put((byte) prefix);
        int rest = number - prefix;
        while (rest >= 0x80) {
            out.put((byte) (rest | 0x80));
            rest >>= 7;
        }
        out.put((byte) rest);
    }
}
