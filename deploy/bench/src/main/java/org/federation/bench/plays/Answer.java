package org.federation.bench.plays;

import java.nio.charset.StandardCharsets;

/** As much of HTTP/1.1 as the answers of a beacon need: a status, a length, and whether it was counted. */
final class Answer {

    private static final byte[] LENGTH = ascii("content-length: ");
    private static final byte[] COUNTED = ascii("\"counted\":true");
    private static final byte[] END = ascii("\r\n\r\n");
    private static final int STATUS_AT = "HTTP/1.1 ".length();

    /** What makes a capital letter a small one, and leaves the small ones, digits and signs of a header as they are. */
    private static final int SMALL = 0x20;

    private Answer() {}

    /** Length of the answer of which so many bytes were read; 0 while it is not whole. */
    static int length(byte[] in, int read) {
        int head = find(in, STATUS_AT, read, END, 0);
        if (head < 0) {
            return 0;
        }
        int at = find(in, STATUS_AT, head, LENGTH, SMALL);
        int body = 0;
        for (int i = at + LENGTH.length; at >= 0 && in[i] >= '0' && in[i] <= '9'; i++) {
            body = 10 * body + in[i] - '0';
        }
        int whole = head + END.length + body;
        return read >= whole ? whole : 0;
    }

    static int status(byte[] in) {
        return 100 * (in[STATUS_AT] - '0') + 10 * (in[STATUS_AT + 1] - '0') + in[STATUS_AT + 2] - '0';
    }

    static boolean counted(byte[] in, int length) {
        return find(in, STATUS_AT, length, COUNTED, 0) >= 0;
    }

    /** Where these bytes begin, each of the others with the given bits set; -1 if they are not there. */
    private static int find(byte[] in, int from, int to, byte[] what, int bits) {
        for (int i = from; i <= to - what.length; i++) {
            int matching = 0;
            while (matching < what.length && (in[i + matching] | bits) == what[matching]) {
                matching++;
            }
            if (matching == what.length) {
                return i;
            }
        }
        return -1;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
