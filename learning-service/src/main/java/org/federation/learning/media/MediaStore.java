package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Films and captions in a folder: {@code originals/<media>}, {@code renditions/<media>/…},
 * {@code captions/<lecture>/…}, and {@code work/…} for what is being made. What others can see appears there by one
 * atomic rename, whole or not at all.
 */
@ApplicationScoped
public class MediaStore {

    private final Path folder;

    MediaStore(MediaConfig config) {
        this.folder = config.folder().toAbsolutePath().normalize();
    }

    /** Where the bytes of an upload are, which are then the film's original. */
    public Path original(UUID media) {
        return folder("originals").resolve(media.toString());
    }

    /** An empty folder for one attempt at a film; what earlier attempts left is removed. */
    Path workspace(UUID media, int attempt) {
        Path work = folder("work");
        try (Stream<Path> left = Files.list(work)) {
            left.filter(path -> path.getFileName().toString().startsWith(media.toString()))
                    .forEach(MediaStore::removeTree);
            return Files.createDirectory(work.resolve(media + "." + attempt));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts a finished set of renditions in its place. */
    void publish(UUID media, Path workspace) {
        Path place = folder("renditions").resolve(media.toString());
        removeTree(place);
        move(workspace, place);
    }

    /** Removes all there is of a film. */
    public void remove(UUID media) {
        removeTree(original(media));
        removeTree(folder("renditions").resolve(media.toString()));
    }

    /** Keeps captions under a name made of their content, so that an address never changes its meaning. */
    public String putCaptions(UUID lecture, String language, byte[] file) {
        String name = language + "-" + digest(file) + ".vtt";
        try {
            Path draft = Files.createTempFile(folder("work"), "captions-", ".vtt");
            Files.write(draft, file);
            move(draft, folder("captions/" + lecture).resolve(name));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Films there are files of, none of which has changed since. */
    List<UUID> filmsUntouchedSince(Instant time) {
        return Stream.of("originals", "renditions")
                .flatMap(kind -> entries(folder(kind)).stream())
                .filter(path -> path.toFile().lastModified() < time.toEpochMilli())
                .map(path -> UUID.fromString(path.getFileName().toString()))
                .distinct()
                .toList();
    }

    /** A file to be served, wherever it is on this machine; the caller has checked the path's form. */
    Path served(String path) {
        return folder.resolve(path);
    }

    static void removeTree(Path root) {
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            // There was nothing to remove, or someone else has just removed it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> entries(Path directory) {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void move(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel directory = FileChannel.open(to.getParent(), StandardOpenOption.READ)) {
                directory.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] file) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(file);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
