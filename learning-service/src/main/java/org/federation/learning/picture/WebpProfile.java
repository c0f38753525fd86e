package org.federation.learning.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The colour profile of a WebP file (RFC 9649, 2.7.1.4), whose reader makes room for as much as it says it has. */
final class WebpProfile {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int ICCP = 'I' | 'C' << 8 | 'C' << 16 | 'P' << 24;

    private WebpProfile() {}

    /** Whether there is none, or it says that it is no longer than it is (ICC.1:2022, 7.2.2). */
    static boolean isSound(byte[] file) {
        ByteBuffer chunks = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        long at = FIRST_CHUNK;
        while (at + CHUNK_HEAD + Integer.BYTES <= file.length) {
            long length = Integer.toUnsignedLong(chunks.getInt((int) at + Integer.BYTES));
            if (chunks.getInt((int) at) == ICCP) {
                int told = Integer.reverseBytes(chunks.getInt((int) at + CHUNK_HEAD));
                return Integer.toUnsignedLong(told) <= length && length <= file.length;
            }
            at += CHUNK_HEAD + length + length % 2;
        }
        return true;
    }
}
