package org.federation.learning.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Media in a folder that all instances share. What others can see appears there by one atomic rename of what was made
 * beside it, in {@code work}.
 */
final class FolderDepot implements Depot {

    private final Path root;

    FolderDepot(Path root) {
        this.root = root;
    }

    @Override
    public void put(String key, byte[] file) throws IOException {
        Path draft = Files.createTempFile(folder(root.resolve("work")), "put-", null);
        Files.write(draft, file);
        FileTree.force(draft);
        FileTree.move(draft, folder(root.resolve(above(key))), name(key));
        FileTree.force(root.resolve(above(above(key))));
    }

    @Override
    public void putAll(String key, Path folder, BooleanSupplier goOn) throws IOException {
        FileTree.force(folder, goOn);
        FileTree.move(folder, folder(root.resolve(above(key))), name(key));
    }

    @Override
    public byte[] read(String key) throws IOException {
        return Files.readAllBytes(root.resolve(key));
    }

    @Override
    public Path local(String key, Path workspace, BooleanSupplier goOn) {
        return root.resolve(key);
    }

    @Override
    public void remove(String key) {
        FileTree.remove(root.resolve(key));
    }

    @Override
    public Set<String> names(String key) {
        try (Stream<Path> entries = Files.list(folder(root.resolve(key)))) {
            return entries.map(path -> path.getFileName().toString()).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, Instant> files(String key) {
        Path folder = folder(root.resolve(key));
        Map<String, Instant> files = new HashMap<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            tree.filter(Files::isRegularFile)
                    .forEach(file -> files.put(folder.relativize(file).toString(), changed(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    @Override
    public @Nullable Instant lastChange(String key) {
        Path path = root.resolve(key);
        return Files.exists(path) ? changed(path) : null;
    }

    @Override
    public void touch(String key, Instant now) {
        root.resolve(key).toFile().setLastModified(now.toEpochMilli());
    }

    @Override
    public void begin(UUID upload) throws IOException {
        Files.createFile(original(upload));
        FileTree.force(root.resolve("originals"));
    }

    @Override
    public Intake intake(UUID upload, Standing standing) throws IOException {
        return new FolderIntake(original(upload), standing.received());
    }

    @Override
    public void abandon(UUID upload, String parts) {
        FileTree.remove(original(upload));
    }

    @Override
    public @Nullable URI address(String key, Duration time) {
        return null;
    }

    private Path original(UUID upload) {
        return folder(root.resolve("originals")).resolve(upload.toString());
    }

    private static String above(String key) {
        return key.substring(0, Math.max(0, key.lastIndexOf('/')));
    }

    private static String name(String key) {
        return key.substring(key.lastIndexOf('/') + 1);
    }

    private static Instant changed(Path path) {
        return Instant.ofEpochMilli(path.toFile().lastModified());
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
