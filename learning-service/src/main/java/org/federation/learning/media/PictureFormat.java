package org.federation.learning.media;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The formats of still pictures taken, told by their first bytes and never by a name. */
enum PictureFormat {
    JPEG("jpeg_pipe"),
    PNG("png_pipe"),
    WEBP("webp_pipe");

    /** The name ffmpeg knows the format's reader by. */
    final String reader;

    PictureFormat(String reader) {
        this.reader = reader;
    }

    static @Nullable PictureFormat of(byte[] file) {
        String head = new String(file, 0, Math.min(12, file.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u00FF\u00D8\u00FF")) {
            return JPEG;
        }
        if (head.startsWith("\u0089PNG\r\n\u001A\n")) {
            return PNG;
        }
        return head.startsWith("RIFF") && head.startsWith("WEBP", 8) ? WEBP : null;
    }
}
