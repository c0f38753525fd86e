package org.federation.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.federation.local.Refusal.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What a platform keeps between runs. One platform at a time holds it; the lock ends with the process, however that
 * ends.
 */
final class DataFolder implements AutoCloseable {

    /** All that ever lies in it; only these are removed for a fresh start, whatever folder was named by mistake. */
    private static final List<String> CONTENTS =
            List.of("bin", "postgres", "keycloak", "media", "demo", "logs", "run", Secrets.FILE);

    /** Room for the programs, an empty database and the demo's films. */
    private static final long LEAST_FREE_MEGABYTES = 1024;

    private static final long FULL_MEGABYTES = 32;

    private final Path path;
    private final FileChannel lockFile;
    private volatile boolean closed;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** @throws Refusal if another platform runs on it, or if it has no room */
    static DataFolder open(Path path) {
        try {
            Files.createDirectories(path);
            requireRoom(path);
            FileChannel lockFile =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(lockFile) == null) {
                lockFile.close();
                throw new Refusal(Kind.ALREADY_RUNNING, "The platform is already running on " + path);
            }
            return new DataFolder(path, lockFile);
        } catch (IOException e) {
            throw Refusal.failed("Cannot write to " + path + ": " + e);
        }
    }

    private static void requireRoom(Path path) throws IOException {
        long free = freeMegabytes(path);
        if (free < LEAST_FREE_MEGABYTES) {
            throw new Refusal(
                    Kind.NO_DISK,
                    "Too little disk: %d MB are needed, %d MB are free at %s"
                            .formatted(LEAST_FREE_MEGABYTES, free, path));
        }
    }

    /** Whether what just failed may well have failed for that. */
    static boolean isFull(Path path) {
        try {
            return freeMegabytes(path) < FULL_MEGABYTES;
        } catch (IOException notThere) {
            return false;
        }
    }

    private static long freeMegabytes(Path path) throws IOException {
        return Files.getFileStore(path).getUsableSpace() / (1024 * 1024);
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisJvm) {
            return null;
        }
    }

    Path path() {
        return path;
    }

    /** Programs unpacked from Maven artifacts. */
    Path bin() {
        return folder("bin");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    Path keycloak() {
        return path.resolve("keycloak");
    }

    Path secrets() {
        return path.resolve(Secrets.FILE);
    }

    Path media() {
        return folder("media");
    }

    /** Made clips, and the note that all demo data is loaded. */
    Path demo() {
        return folder("demo");
    }

    /** Records of the processes that were started, see {@link Orphans}. */
    Path run() {
        return folder("run");
    }

    Path log(String name) {
        return folder("logs").resolve(name + ".log");
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Forgets everything; to be called when no process of an earlier run is left. */
    void clear() {
        CONTENTS.forEach(name -> deleteTree(path.resolve(name)));
    }

    static void deleteTree(Path top) {
        if (!Files.exists(top)) {
            return;
        }
        // Files.walk does not follow links, so linked folders stay whole.
        try (Stream<Path> tree = Files.walk(top)) {
            for (Path each : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws Refusal once the folder has been given up: nothing may be started on it any more */
    void requireOpen() {
        if (closed) {
            throw new Refusal(Kind.FAILED, "Stopped while starting");
        }
    }

    /** Gives the folder up, and first ends whatever process a stop in the middle of a start has left. */
    @Override
    public void close() {
        closed = true;
        try {
            Orphans.stopAll(this);
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
