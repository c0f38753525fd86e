package org.federation.local;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** Passwords and keys made on this machine at first use and readable by its user only. */
final class Secrets {

    static final String FILE = "secrets.json";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Map<String, String> values;

    private Secrets(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    static Secrets load(Path file) throws IOException {
        Map<String, String> values = new TreeMap<>();
        if (Files.exists(file)) {
            values.putAll(JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
        }
        return new Secrets(file, values);
    }

    /** 32 random bytes in Base64, the same ones for the same name from then on. */
    synchronized String get(String name) throws IOException {
        String value = values.get(name);
        if (value == null) {
            byte[] bytes = new byte[32];
            RANDOM.nextBytes(bytes);
            value = Base64.getEncoder().encodeToString(bytes);
            values.put(name, value);
            save();
        }
        return value;
    }

    private void save() throws IOException {
        Path fresh = file.resolveSibling(FILE + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), values);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
