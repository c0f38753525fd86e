package org.federation.local.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file of the web client, in memory.
 *
 * @param etag by content; weak, since it is the same for the compressed and the plain file
 * @param gzipped null where compressing does not pay
 * @param brotli as the build has laid it beside the file, null where it has not
 */
// Held by the cache and sent as they are; nobody compares or prints these.
@SuppressWarnings("ArrayRecordComponent")
record StaticFile(byte[] bytes, byte @Nullable [] gzipped, byte @Nullable [] brotli, String contentType, String etag) {

    private static final int SMALLEST_WORTH_COMPRESSING = 1024;

    private static final Pattern BROTLI = Pattern.compile("\\bbr\\b(?!\\s*;\\s*q=0)");

    private static final Map<String, String> CONTENT_TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("png", "image/png"),
            Map.entry("jpg", "image/jpeg"),
            Map.entry("webp", "image/webp"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("wasm", "application/wasm"));

    static StaticFile read(Path path) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        String name = path.getFileName().toString();
        String type = CONTENT_TYPES.getOrDefault(
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT), "application/octet-stream");
        boolean isText = type.startsWith("text/") || type.endsWith("json") || type.endsWith("xml");
        return new StaticFile(
                bytes,
                isText && bytes.length >= SMALLEST_WORTH_COMPRESSING ? gzip(bytes) : null,
                brotli(path),
                type,
                etag(bytes));
    }

    /** The smallest form that whoever asks understands. */
    Form formFor(@Nullable String acceptEncoding) {
        String accepted = acceptEncoding == null ? "" : acceptEncoding;
        if (brotli != null && BROTLI.matcher(accepted).find()) {
            return new Form(brotli, "br");
        }
        return gzipped != null && accepted.contains("gzip") ? new Form(gzipped, "gzip") : new Form(bytes, null);
    }

    /**
     * A file as it is sent.
     *
     * @param encoding by its name in {@code Content-Encoding}, null if it is plain
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Form(byte[] bytes, @Nullable String encoding) {}

    private static byte @Nullable [] brotli(Path path) throws IOException {
        Path compressed = path.resolveSibling(path.getFileName() + ".br");
        return Files.isRegularFile(compressed) ? Files.readAllBytes(compressed) : null;
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return "W/\"" + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
