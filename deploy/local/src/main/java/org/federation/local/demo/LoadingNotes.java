package org.federation.local.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a loading must remember to go on after an interruption, however long: when it began, what it has created. */
final class LoadingNotes {

    private final Path file;
    private final Map<String, String> notes = new TreeMap<>();

    LoadingNotes(Path file) throws IOException {
        this.file = file;
        if (Files.exists(file)) {
            notes.putAll(ApiClient.JSON.readValue(file.toFile(), new TypeReference<Map<String, String>>() {}));
        }
    }

    /** The value noted under the name; at the first time, the given one. */
    synchronized String keep(String name, String value) throws IOException {
        if (notes.putIfAbsent(name, value) == null) {
            save();
        }
        return notes.getOrDefault(name, value);
    }

    synchronized Optional<String> find(String name) {
        return Optional.ofNullable(notes.get(name));
    }

    synchronized void forget(String name) throws IOException {
        if (notes.remove(name) != null) {
            save();
        }
    }

    private void save() throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        ApiClient.JSON.writerWithDefaultPrettyPrinter().writeValue(fresh.toFile(), notes);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
