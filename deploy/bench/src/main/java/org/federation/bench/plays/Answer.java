package org.federation.bench.plays;

import java.nio.charset.StandardCharsets;

/** What is looked for in the answer to a beacon. */
final class Answer {

    private static final byte[] COUNTED = "\"counted\":true".getBytes(StandardCharsets.US_ASCII);

    private Answer() {}

    static boolean counted(byte[] in, int from, int to) {
        for (int i = from; i <= to - COUNTED.length; i++) {
            int matching = 0;
            while (matching < COUNTED.length && in[i + matching] == COUNTED[matching]) {
                matching++;
            }
            if (matching == COUNTED.length) {
                return true;
            }
        }
        return false;
    }
}
