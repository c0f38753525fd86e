package org.federation.learning.upload;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * The header {@code Upload-Metadata} (tus 1.0, extension Creation): keys with Base64 values. The lecture decides where
 * the film goes; name and type of the file are the sender's word and decide nothing.
 */
final class UploadMetadata {

    private static final int LONGEST = 4_096;

    private UploadMetadata() {}

    /**
     * The lecture a film is for.
     *
     * @throws Problem 400 {@code upload-metadata} if the header cannot be read or names none
     */
    static UUID lecture(@Nullable String header) {
        String lecture = read(header).get("lecture");
        if (lecture == null) {
            throw Problem.badRequest("upload-metadata");
        }
        try {
            return UUID.fromString(lecture);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("upload-metadata");
        }
    }

    private static Map<String, String> read(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            throw Problem.badRequest("upload-metadata");
        }
        Map<String, String> values = new HashMap<>();
        for (String pair : header.split(",")) {
            String[] parts = pair.strip().split(" +", 2);
            values.put(parts[0], parts.length < 2 ? "" : decoded(parts[1]));
        }
        return values;
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("upload-metadata");
        }
    }
}
