package org.federation.bench.plays;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** As much of HTTP/1.1 as the answers of a beacon need: a status, a length, and whether it was counted. */
final class Answer {

    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] COUNTED = "\"counted\":true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    private Answer() {}

    /** Length of the answer that was read up to the buffer's position; 0 while it is not whole. */
    static int length(ByteBuffer in) {
        int head = find(in, 0, in.position(), END);
        if (head < 0) {
            return 0;
        }
        int at = find(in, 0, head, LENGTH);
        int body = 0;
        for (int i = at + LENGTH.length; at >= 0 && in.get(i) >= '0' && in.get(i) <= '9'; i++) {
            body = 10 * body + in.get(i) - '0';
        }
        int whole = head + END.length + body;
        return in.position() >= whole ? whole : 0;
    }

    static int status(ByteBuffer in) {
        return 100 * (in.get(STATUS_AT) - '0') + 10 * (in.get(STATUS_AT + 1) - '0') + in.get(STATUS_AT + 2) - '0';
    }

    static boolean counted(ByteBuffer in, int length) {
        return find(in, 0, length, COUNTED) >= 0;
    }

    /** Where these bytes begin, letters in either case; -1 if they are not there. */
    private static int find(ByteBuffer in, int from, int to, byte[] what) {
        for (int i = from; i <= to - what.length; i++) {
            int matching = 0;
            while (matching < what.length && lower(in.get(i + matching)) == lower(what[matching])) {
                matching++;
            }
            if (matching == what.length) {
                return i;
            }
        }
        return -1;
    }

    private static int lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? letter + 32 : letter;
    }
}
