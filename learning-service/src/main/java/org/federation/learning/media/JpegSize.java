package org.federation.learning.media;

import java.io.IOException;
import java.nio.ByteBuffer;

/** Width and height out of a JPEG's frame header (ITU-T T.81, B.2.2), in pixels. */
record JpegSize(int width, int height) {

    private static final int START_OF_IMAGE = 0xFFD8;

    static JpegSize of(byte[] file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (bytes.remaining() < 4 || Short.toUnsignedInt(bytes.getShort()) != START_OF_IMAGE) {
            throw new IOException("Not a JPEG");
        }
        while (bytes.remaining() >= 9) {
            int marker = Short.toUnsignedInt(bytes.getShort());
            int next = bytes.position() + Short.toUnsignedInt(bytes.getShort(bytes.position()));
            if (isFrameHeader(marker)) {
                int height = Short.toUnsignedInt(bytes.getShort(bytes.position() + 3));
                return new JpegSize(Short.toUnsignedInt(bytes.getShort(bytes.position() + 5)), height);
            }
            if (marker < 0xFF00 || next > bytes.limit()) {
                break;
            }
            bytes.position(next);
        }
        throw new IOException("A JPEG without a frame");
    }

    /** SOF0 to SOF15, without the three numbers among them that mean other things. */
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
    }
}
