package org.federation.learning.picture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What the chunks of a WebP file (RFC 9649) say of themselves. The reader believes each by itself and makes room for as
 * much: a profile for the length it tells, a frame for its own size, whatever that of the canvas was.
 */
final class WebpClaims {

    private static final int FIRST_CHUNK = 12;
    private static final int CHUNK_HEAD = 8;

    /** As much of a chunk as is looked at. */
    private static final int LOOKED_AT = 10;

    private static final int FOURTEEN_BITS = 0x3FFF;

    private final ByteBuffer file;
    private @Nullable Size canvas;

    private record Size(int width, int height) {}

    private WebpClaims(byte[] file) {
        this.file = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Whether it is a still picture whose profile is no longer and whose frame is no larger than the file says. */
    static boolean areSound(byte[] file) {
        return new WebpClaims(file).areSound();
    }

    private boolean areSound() {
        long at = FIRST_CHUNK;
        while (at + CHUNK_HEAD + LOOKED_AT <= file.limit()) {
            int chunk = (int) at;
            long length = Integer.toUnsignedLong(file.getInt(chunk + Integer.BYTES));
            if (!isSound(name(chunk), chunk + CHUNK_HEAD, length)) {
                return false;
            }
            at += CHUNK_HEAD + length + length % 2;
        }
        return true;
    }

    private String name(int chunk) {
        return new String(file.array(), chunk, Integer.BYTES, StandardCharsets.ISO_8859_1);
    }

    private boolean isSound(String name, int data, long length) {
        return switch (name) {
            case "VP8X" -> {
                boolean isFirst = canvas == null;
                canvas = new Size(1 + (file.getInt(data + 4) & 0xFFFFFF), 1 + (file.getInt(data + 6) >>> Byte.SIZE));
                yield isFirst;
            }
            case "ICCP" -> {
                // ICC.1:2022, 7.2.2.
                long told = Integer.toUnsignedLong(Integer.reverseBytes(file.getInt(data)));
                yield told <= length && length <= file.limit();
            }
            case "VP8 " -> fills(file.getShort(data + 6) & FOURTEEN_BITS, file.getShort(data + 8) & FOURTEEN_BITS);
            case "VP8L" -> {
                int bits = file.getInt(data + 1);
                yield fills(1 + (bits & FOURTEEN_BITS), 1 + (bits >>> 14 & FOURTEEN_BITS));
            }
            case "ANIM", "ANMF" -> false;
            default -> true;
        };
    }

    private boolean fills(int width, int height) {
        return canvas == null || canvas.equals(new Size(width, height));
    }
}
