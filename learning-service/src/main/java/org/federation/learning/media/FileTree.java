package org.federation.learning.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A file, or a folder with all below it, treated as one thing. */
final class FileTree {

    private static final int BETWEEN_QUESTIONS = 50;

    private FileTree() {}

    /**
     * Makes sure that it is on disk, whatever becomes of the machine: a name may outlive a power cut that its bytes do
     * not.
     *
     * @param goOn asked every so often whether to go on
     * @throws IOException also if the answer was no
     */
    static void force(Path root, BooleanSupplier goOn) throws IOException {
        int forced = 0;
        for (Path path : paths(root)) {
            if (forced++ % BETWEEN_QUESTIONS == 0 && !goOn.getAsBoolean()) {
                throw new IOException("Stopped by its watcher");
            }
            force(path);
        }
    }

    /** Gives it a name in another folder of the same disk, at once and for good. */
    static void move(Path from, Path folder, String name) throws IOException {
        Files.move(from, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
    }

    static void remove(Path root) {
        try {
            for (Path path : paths(root)) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            // There was nothing to remove, or someone else has just removed it.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One file's bytes, or one folder's names. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** What is inside a folder before the folder. */
    private static List<Path> paths(Path root) throws IOException {
        try (Stream<Path> tree = Files.walk(root)) {
            return tree.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
