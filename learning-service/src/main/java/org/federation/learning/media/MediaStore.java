package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Films, captions, pictures and documents, in a folder or in a bucket: {@code originals/<media>},
 * {@code renditions/<edition>/…}, {@code captions/<lecture>/…}, {@code files/<owner>/…}. What is being made lies in
 * {@code work/…} of this machine's folder.
 */
@ApplicationScoped
public class MediaStore {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Depot depot;
    private final Path work;

    MediaStore(Depot depot, MediaConfig config) {
        this.depot = depot;
        this.work = config.folder().toAbsolutePath().normalize().resolve("work");
    }

    /** A place for the bytes of an upload, to be found there whatever becomes of the machine. */
    public void begin(UUID upload) {
        try {
            depot.begin(upload);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes up an upload where it stands; it becomes the film's original.
     *
     * @param length bytes it will have
     * @param received bytes that are noted
     * @param parts what {@link Intake#settle} told of them, empty in the beginning
     * @param turn how many have written to it, this one included
     */
    public Intake intake(UUID upload, long length, long received, String parts, int turn) throws IOException {
        return depot.intake(upload, new Depot.Standing(length, received, parts, turn));
    }

    /** Removes what came of an upload that is called off. */
    public void abandon(UUID upload, String parts) {
        depot.abandon(upload, parts);
    }

    /** Where the bytes of a film's upload are on this machine, perhaps in the workspace. */
    Path original(UUID media, Path workspace, BooleanSupplier goOn) throws IOException {
        return depot.local("originals/" + media, workspace, goOn);
    }

    /** An empty folder for one attempt at a film; what earlier attempts left is removed. */
    Path workspace(UUID media, int attempt) throws IOException {
        entries(Files.createDirectories(work)).stream()
                .filter(path -> path.getFileName().toString().startsWith(media.toString()))
                .forEach(FileTree::remove);
        return Files.createDirectory(work.resolve(media + "." + attempt));
    }

    /** Puts a finished set of renditions in a place of its own. */
    void publish(UUID edition, Path renditions, BooleanSupplier goOn) throws IOException {
        depot.putAll("renditions/" + edition, renditions, goOn);
    }

    /** Removes what was uploaded. */
    public void removeOriginal(UUID media) {
        depot.remove("originals/" + media);
    }

    void removeRenditions(UUID edition) {
        depot.remove("renditions/" + edition);
    }

    /** Keeps captions under a name made of their content, so that an address never changes its meaning. */
    public String putCaptions(UUID lecture, String language, byte[] file) {
        return put("captions", lecture, language + "-" + digest(file) + ".vtt", file);
    }

    /**
     * Keeps a picture or document under a name made of its content.
     *
     * @param owner what it belongs to: a lecture, an article
     * @param extension one that {@link MediaRoute} serves, e.g. {@code pdf}; the caller has checked the content
     * @return its name, for {@link MediaLinks#file}
     */
    public String putFile(UUID owner, String extension, byte[] file) {
        return put("files", owner, digest(file) + "." + extension, file);
    }

    /** Removes a picture or document. */
    public void removeFile(UUID owner, String name) {
        depot.remove("files/" + owner + "/" + name);
    }

    /** Removes all pictures and documents of an owner. */
    public void removeFiles(UUID owner) {
        depot.remove("files/" + owner);
    }

    /** A small file that is served. */
    byte[] read(String path) {
        try {
            return depot.read(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a file is served from, for as long, if not from here. */
    @Nullable
    URI address(String path, Duration time) {
        return depot.address(path, time);
    }

    /** A file to be served from this machine, wherever it is; the caller has checked the path's form. */
    Path served(String path) {
        return work.resolveSibling(path);
    }

    /** The captions kept under this name. */
    public byte[] captions(UUID lecture, String name) {
        return read("captions/" + lecture + "/" + name);
    }

    /** Addresses given out for captions still hold for some hours after they were replaced: that time begins now. */
    public void retireCaptions(UUID lecture, String name, Instant now) {
        depot.touch("captions/" + lecture + "/" + name, now);
    }

    public void removeCaptions(UUID lecture, String name) {
        depot.remove("captions/" + lecture + "/" + name);
    }

    /** Names of captions that have not changed since, by lecture. */
    public Map<UUID, List<String>> captionsUntouchedSince(Instant time) {
        Map<UUID, List<String>> untouched = new HashMap<>();
        depot.files("captions").forEach((file, changed) -> {
            int slash = file.indexOf('/');
            if (slash > 0 && isId(file.substring(0, slash)) && changed.isBefore(time)) {
                untouched.merge(
                        UUID.fromString(file.substring(0, slash)),
                        List.of(file.substring(slash + 1)),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        });
        return untouched;
    }

    List<UUID> originals() {
        return ids("originals");
    }

    /** The names of the sets of renditions. */
    List<UUID> editions() {
        return ids("renditions");
    }

    boolean isOriginalUntouchedSince(Instant time, UUID media) {
        return isUntouchedSince(time, "originals/" + media);
    }

    boolean isEditionUntouchedSince(Instant time, UUID edition) {
        return isUntouchedSince(time, "renditions/" + edition);
    }

    /** Removes what was being made and has not been touched since: whoever was at it is long gone. */
    void removeWorkUntouchedSince(Instant time) throws IOException {
        entries(Files.createDirectories(work)).stream()
                .filter(path -> path.toFile().lastModified() < time.toEpochMilli())
                .forEach(FileTree::remove);
    }

    private boolean isUntouchedSince(Instant time, String key) {
        Instant changed = depot.lastChange(key);
        return changed != null && changed.isBefore(time);
    }

    /** What bears another name was put there by someone else, and is not ours to judge. */
    private List<UUID> ids(String key) {
        return depot.names(key).stream()
                .filter(MediaStore::isId)
                .map(UUID::fromString)
                .toList();
    }

    private static boolean isId(String name) {
        return ID.matcher(name).matches();
    }

    private String put(String kind, UUID owner, String name, byte[] file) {
        try {
            depot.put(kind + "/" + owner + "/" + name, file);
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
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
