package org.federation.learning.media;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What the media store needs of the place where its files lie, in which every file has a key like
 * {@code renditions/<edition>/240p/1.m4s}. Whatever was put is there whole, and stays, from the moment the call
 * returns; before, there is nothing of it.
 */
interface Depot {

    void put(String key, byte[] file) throws IOException;

    /**
     * Puts all files of a local folder, which may be gone afterwards.
     *
     * @param goOn asked every so often whether to go on
     * @throws IOException also if the answer was no
     */
    void putAll(String key, Path folder, BooleanSupplier goOn) throws IOException;

    /** A small file. */
    byte[] read(String key) throws IOException;

    /**
     * A file of any size on this machine: where it lies, or a copy of it in the workspace.
     *
     * @param goOn as for {@link #putAll}
     */
    Path local(String key, Path workspace, BooleanSupplier goOn) throws IOException;

    /** Removes a file, or all files below a key. There may be nothing. */
    void remove(String key);

    /** The names directly below a key. */
    Set<String> names(String key);

    /** The files below a key, by what follows it, with when they were put or touched. */
    Map<String, Instant> files(String key);

    /** When something was last put or changed at or below a key; null if there is nothing. */
    @Nullable
    Instant lastChange(String key);

    /** Has a file look as if it had been put now. */
    void touch(String key, Instant now);

    /** An empty place for an upload, which becomes the original of this film. */
    void begin(UUID upload) throws IOException;

    /**
     * Takes up an upload where it stands, whichever instance brought it there.
     *
     * @param standing how it stands
     */
    Intake intake(UUID upload, Standing standing) throws IOException;

    /** Removes what came of an upload that is not complete. */
    void abandon(UUID upload, String parts);

    /** Where to find a file that is served, for as long; null where this process has to serve it itself. */
    @Nullable
    URI address(String key, Duration time);

    /**
     * How an upload stands.
     *
     * @param length bytes it will have
     * @param received bytes that are safe
     * @param parts what {@link Intake#settle} told last, empty in the beginning
     * @param turn how many have written to it, this one included
     */
    record Standing(long length, long received, String parts, int turn) {}
}
