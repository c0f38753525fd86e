package org.federation.learning.media;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The media types of what is served, by the ending of its name. */
final class MediaTypes {

    private static final Map<String, String> TYPES = Map.of(
            "m3u8", "application/vnd.apple.mpegurl",
            "m4s", "video/iso.segment",
            "mp4", "video/mp4",
            "jpg", "image/jpeg",
            "png", "image/png",
            "webp", "image/webp",
            "pdf", "application/pdf",
            "vtt", "text/vtt; charset=utf-8");

    private MediaTypes() {}

    /** Of a file that can be served, null for any other. */
    static @Nullable String served(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1));
    }

    static String of(String name) {
        String type = served(name);
        return type == null ? "application/octet-stream" : type;
    }

    /** Whether what stands in it leads to other files, by addresses relative to its own: those have to be ours. */
    static boolean pointsToOthers(String name) {
        return name.endsWith(".m3u8") || name.endsWith(".vtt");
    }
}
