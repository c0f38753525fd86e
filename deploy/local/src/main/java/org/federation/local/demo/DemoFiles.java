package org.federation.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The files under {@code demo/}; its README tells their shapes. */
final class DemoFiles {

    private DemoFiles() {}

    static JsonNode json(String name) throws IOException {
        try (InputStream file = open(name)) {
            return ApiClient.JSON.readTree(file);
        }
    }

    static String text(String name) throws IOException {
        try (InputStream file = open(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(DemoFiles.class.getResourceAsStream("/demo/" + name), name);
    }
}
