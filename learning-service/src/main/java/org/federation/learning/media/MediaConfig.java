package org.federation.learning.media;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of films: where they lie, how large they may be, how long their transcoding may take. */
@ConfigMapping(prefix = "media")
public interface MediaConfig {

    /** Where media lie: in a folder that all instances share, or in a bucket ({@link S3Config}). */
    @WithDefault("folder")
    Store store();

    /**
     * The folder of the media, which all instances share; with a bucket, one of this instance for what is being made.
     */
    Path folder();

    /** The kinds of store. */
    enum Store {
        FOLDER,
        S3
    }

    /** The ffmpeg program; without it, the one on the PATH. */
    Optional<String> ffmpeg();

    /** The largest upload taken, in bytes. */
    @WithDefault("4294967296")
    long uploadLimit();

    /** How long an unfinished upload is kept after its last byte came. */
    @WithDefault("PT24H")
    Duration uploadLifetime();

    /** How long a writer of an upload, or a transcoder, is taken for alive after it was last heard of. */
    @WithDefault("PT10S")
    Duration lease();

    /** How often to look for films to transcode. */
    @WithDefault("PT2S")
    Duration poll();

    /** The most time one run of ffmpeg may take. */
    @WithDefault("PT3H")
    Duration timeLimit();

    /** The most memory one run of ffmpeg may take: address space, of which it uses a part. */
    @WithDefault("6G")
    MemorySize memoryLimit();

    /** How many films an instance transcodes at once. */
    @WithDefault("1")
    @Min(1)
    int jobs();

    /** The longest film taken. */
    @WithDefault("PT3H")
    Duration longest();

    /** How long a signed address holds at least. */
    @WithDefault("PT6H")
    Duration linkLifetime();
}
