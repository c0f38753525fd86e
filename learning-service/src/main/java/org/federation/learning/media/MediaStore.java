package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Films and captions in a folder: {@code originals/<media>}, {@code renditions/<edition>/…},
 * {@code captions/<lecture>/…}, {@code files/<owner>/…}, and {@code work/…} for what is being made. What others can see
 * appears there by one atomic rename, whole or not at all.
 */
@ApplicationScoped
public class MediaStore {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Path folder;

    MediaStore(MediaConfig config) {
        this.folder = config.folder().toAbsolutePath().normalize();
    }

    /** Where the bytes of an upload are, which are then the film's original. */
    public Path original(UUID media) {
        return folder("originals").resolve(media.toString());
    }

    /** An empty file for the bytes of an upload, to be found there whatever becomes of the machine. */
    public void begin(UUID upload) {
        try {
            Files.createFile(original(upload));
            FileTree.force(folder("originals"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder for one attempt at a film; what earlier attempts left is removed. */
    Path workspace(UUID media, int attempt) throws IOException {
        entries("work").stream()
                .filter(path -> path.getFileName().toString().startsWith(media.toString()))
                .forEach(FileTree::remove);
        return Files.createDirectory(folder("work").resolve(media + "." + attempt));
    }

    /** Puts a finished set of renditions, which is on disk already, in a place of its own. */
    void publish(UUID edition, Path workspace) throws IOException {
        FileTree.move(workspace, folder("renditions"), edition.toString());
    }

    /** Removes what was uploaded. */
    public void removeOriginal(UUID media) {
        FileTree.remove(original(media));
    }

    void removeRenditions(UUID edition) {
        FileTree.remove(renditions(edition));
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
        FileTree.remove(folder("files/" + owner).resolve(name));
    }

    /** Removes all pictures and documents of an owner. */
    public void removeFiles(UUID owner) {
        FileTree.remove(folder("files/" + owner));
    }

    /** A small file that is served. */
    byte[] read(String path) {
        try {
            return Files.readAllBytes(served(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String put(String kind, UUID owner, String name, byte[] file) {
        try {
            Path draft = Files.createTempFile(folder("work"), kind + "-", null);
            Files.write(draft, file);
            FileTree.force(draft);
            FileTree.move(draft, folder(kind + "/" + owner), name);
            FileTree.force(folder(kind));
            return name;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The captions kept under this name. */
    public byte[] captions(UUID lecture, String name) {
        return read("captions/" + lecture + "/" + name);
    }

    /** Addresses given out for captions still hold for some hours after they were replaced: that time begins now. */
    public void retireCaptions(UUID lecture, String name, Instant now) {
        captionsFile(lecture, name).toFile().setLastModified(now.toEpochMilli());
    }

    public void removeCaptions(UUID lecture, String name) {
        FileTree.remove(captionsFile(lecture, name));
    }

    /** Names of captions that have not changed since, by lecture. */
    public Map<UUID, List<String>> captionsUntouchedSince(Instant time) {
        Map<UUID, List<String>> untouched = new HashMap<>();
        for (UUID lecture : ids(entries("captions"))) {
            List<String> names = untouchedSince("captions/" + lecture, time).stream()
                    .map(path -> path.getFileName().toString())
                    .toList();
            untouched.put(lecture, names);
        }
        return untouched;
    }

    /** Originals, none of which has changed since. */
    List<UUID> originalsUntouchedSince(Instant time) {
        return ids(untouchedSince("originals", time));
    }

    /** Sets of renditions, none of which has changed since. */
    List<UUID> editionsUntouchedSince(Instant time) {
        return ids(untouchedSince("renditions", time));
    }

    /** Removes what was being made and has not been touched since: whoever was at it is long gone. */
    void removeWorkUntouchedSince(Instant time) {
        untouchedSince("work", time).forEach(FileTree::remove);
    }

    /** A file to be served, wherever it is on this machine; the caller has checked the path's form. */
    Path served(String path) {
        return folder.resolve(path);
    }

    private Path renditions(UUID edition) {
        return folder("renditions").resolve(edition.toString());
    }

    private Path captionsFile(UUID lecture, String name) {
        return folder("captions/" + lecture).resolve(name);
    }

    private List<Path> untouchedSince(String name, Instant time) {
        return entries(name).stream()
                .filter(path -> path.toFile().lastModified() < time.toEpochMilli())
                .toList();
    }

    /** What bears another name was put there by someone else, and is not ours to judge. */
    private static List<UUID> ids(List<Path> paths) {
        return paths.stream()
                .map(path -> path.getFileName().toString())
                .filter(name -> ID.matcher(name).matches())
                .map(UUID::fromString)
                .toList();
    }

    private Path folder(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> entries(String name) {
        try (Stream<Path> entries = Files.list(folder(name))) {
            return entries.toList();
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
