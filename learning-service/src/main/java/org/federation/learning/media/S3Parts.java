package org.federation.learning.media;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far an upload to a bucket has come: what S3 needs to make one object of it in the end.
 *
 * @param upload S3's name of the upload, null before its first part
 * @param parts those that count, in their order
 * @param tail the key of what came after the last part and is too short for one (S3 wants 5 MiB), null without
 * @param tailBytes of the tail, those that count
 */
record S3Parts(
        @Nullable String upload, List<Part> parts, @Nullable String tail, int tailBytes) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What S3 knows a part by. */
    record Part(int number, String tag) {}

    static S3Parts read(String noted) {
        try {
            return noted.isEmpty() ? new S3Parts(null, List.of(), null, 0) : JSON.readValue(noted, S3Parts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parts of an upload that cannot be read", e);
        }
    }

    S3Parts with(String uploadId, Part part) {
        return new S3Parts(
                uploadId, Stream.concat(parts.stream(), Stream.of(part)).toList(), null, 0);
    }

    S3Parts withTail(@Nullable String key, int bytes) {
        return new S3Parts(upload, parts, key, bytes);
    }

    String noted() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Parts of an upload that cannot be written", e);
        }
    }
}
