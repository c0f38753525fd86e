package org.federation.learning.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the first segment of an H.264 rendition says of the rest (ISO/IEC 14496-12 and -15, boxes {@code avc1} and
 * {@code avcC}).
 *
 * @param codec profile and level as RFC 6381 writes them, e.g. {@code avc1.4d401f}
 */
record InitSegment(int width, int height, String codec) {

    private static final int SIZE_AFTER_AVC1 = 4 + 24;
    private static final int PROFILE_AFTER_AVCC = 4 + 1;

    static InitSegment read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer boxes = ByteBuffer.wrap(bytes);
        int description = find(bytes, "stsd", 0);
        int entry = find(bytes, "avc1", description) + SIZE_AFTER_AVC1;
        int configuration = find(bytes, "avcC", entry) + PROFILE_AFTER_AVCC;
        return new InitSegment(
                Short.toUnsignedInt(boxes.getShort(entry)),
                Short.toUnsignedInt(boxes.getShort(entry + 2)),
                "avc1.%02x%02x%02x"
                        .formatted(
                                boxes.get(configuration), boxes.get(configuration + 1), boxes.get(configuration + 2)));
    }

    private static int find(byte[] bytes, String type, int from) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        for (int i = from; i + name.length <= bytes.length; i++) {
            if (ByteBuffer.wrap(bytes, i, name.length).equals(ByteBuffer.wrap(name))) {
                return i;
            }
        }
        throw new IOException("An initialisation segment without " + type);
    }
}
