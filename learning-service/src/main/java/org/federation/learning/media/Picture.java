package org.federation.learning.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What a picture's own bytes say of it, whatever its name says. Only its head is read: the pixels, of which a small
 * file can claim a great many, are never unpacked here.
 *
 * @param extension the one it is kept and served under: {@code jpg}, {@code png} or {@code webp}
 * @param width pixels
 * @param height pixels
 */
public record Picture(String extension, String mediaType, int width, int height) {

    private static final long PNG_SIGNATURE = 0x89504E470D0A1A0AL;

    /** What a file shows of itself; null if it is no JPEG, PNG or WebP. */
    public static @Nullable Picture of(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        if (file.length > 32
                && bytes.getLong(0) == PNG_SIGNATURE
                && text(file, 12).equals("IHDR")) {
            return sized("png", "image/png", bytes.getInt(16), bytes.getInt(20));
        }
        if (file.length > 32 && text(file, 0).equals("RIFF") && text(file, 8).equals("WEBP")) {
            return webp(bytes.order(ByteOrder.LITTLE_ENDIAN), text(file, 12));
        }
        if (file.length > 4 && (bytes.getInt(0) & 0xFFFFFF00) == 0xFFD8FF00) {
            return jpeg(bytes);
        }
        return null;
    }

    /** Whether showing it would take more memory than a phone can be asked for. */
    public boolean isTooLarge() {
        return new FilmProbe.Size(width, height).isTooLarge();
    }

    /** From marker to marker to the one that begins a frame (ITU-T T.81, annex B). */
    private static @Nullable Picture jpeg(ByteBuffer bytes) {
        int at = 2;
        while (at + 9 < bytes.limit() && (bytes.get(at) & 0xFF) == 0xFF) {
            int marker = bytes.get(at + 1) & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            boolean frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
            if (frame) {
                return sized("jpg", "image/jpeg", bytes.getChar(at + 7), bytes.getChar(at + 5));
            }
            at += 2 + bytes.getChar(at + 2);
        }
        return null;
    }

    /** RFC 9649: a lossy key frame, a lossless one, or the extended form. */
    private static @Nullable Picture webp(ByteBuffer bytes, String chunk) {
        return switch (chunk) {
            case "VP8 " -> sized("webp", "image/webp", bytes.getShort(26) & 0x3FFF, bytes.getShort(28) & 0x3FFF);
            case "VP8L" -> {
                int bits = bytes.getInt(21);
                yield sized("webp", "image/webp", (bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
            }
            case "VP8X" -> sized("webp", "image/webp", (bytes.getInt(24) & 0xFFFFFF) + 1, (bytes.getInt(26) >>> 8) + 1);
            default -> null;
        };
    }

    private static @Nullable Picture sized(String extension, String mediaType, int width, int height) {
        return width > 0 && height > 0 ? new Picture(extension, mediaType, width, height) : null;
    }

    private static String text(byte[] file, int offset) {
        return new String(file, offset, 4, StandardCharsets.ISO_8859_1);
    }
}
