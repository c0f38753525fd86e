package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.federation.kit.secret.PlatformSecret;
import org.jspecify.annotations.Nullable;

/**
 * Signed addresses of media: {@code /media/<expiry>.<signature>/<directory>/<file>}. The signature (HMAC-SHA256) covers
 * the expiry and the directory and stands before them in the path, so the relative addresses inside a playlist carry it
 * along.
 */
@ApplicationScoped
public class MediaLinks {

    static final String ROOT = "/media/";
    private static final long HOUR = 3600;

    private final SecretKey key;
    private final MediaConfig config;
    private final Clock clock;

    MediaLinks(PlatformSecret secret, MediaConfig config, Clock clock) {
        this.key = secret.key("media-links");
        this.config = config;
        this.clock = clock;
    }

    /**
     * When an address signed now ends: on a full hour, so that within an hour all who watch share one address and a
     * cache in front of the platform serves them from one copy.
     */
    public Instant expiry() {
        long end = clock.instant().plus(config.linkLifetime()).getEpochSecond();
        return Instant.ofEpochSecond((end + HOUR - 1) / HOUR * HOUR);
    }

    public String manifest(Media film) {
        return link(renditions(film), "master.m3u8");
    }

    /** The playlist of sound alone, null for a silent film. */
    public @Nullable String audio(Media film) {
        return film.audio ? link(renditions(film), "audio/index.m3u8") : null;
    }

    /** A picture of the film, null before it is ready. */
    public @Nullable String poster(Media film) {
        if (!film.isReady()) {
            return null;
        }
        return film.poster == null ? link(renditions(film), "poster.jpg") : file(film.id, film.poster);
    }

    /** The list of small pictures for a timeline, null without one. */
    public @Nullable String storyboard(Media film) {
        return film.storyboard ? link(renditions(film), Stills.STORYBOARD + "/" + Storyboard.LIST) : null;
    }

    /** Pictures to choose a poster from, the earliest first. */
    public List<PosterFrame> frames(Media film) {
        return IntStream.range(0, film.frames)
                .mapToObj(number -> new PosterFrame(
                        Math.round(number * film.frameSeconds * 1_000) / 1_000.0,
                        link(renditions(film), Stills.FRAMES + "/" + (number + 1) + ".jpg")))
                .toList();
    }

    public String captions(UUID lecture, String file) {
        return link("captions/" + lecture, file);
    }

    /** A picture or document that {@link MediaStore#putFile} has named. */
    public String file(UUID owner, String name) {
        return link("files/" + owner, name);
    }

    /** Whether this grant, {@code <expiry>.<signature>}, opens the directory now. */
    boolean opens(String grant, String directory) {
        Instant expiry = expiryOf(grant);
        return expiry != null
                && clock.instant().isBefore(expiry)
                && MessageDigest.isEqual(
                        grant.getBytes(StandardCharsets.UTF_8),
                        grant(expiry.getEpochSecond(), directory).getBytes(StandardCharsets.UTF_8));
    }

    /** The expiry a grant names, null if it names none. */
    static @Nullable Instant expiryOf(String grant) {
        int dot = grant.indexOf('.');
        if (dot < 1 || dot > 12 || !grant.substring(0, dot).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return null;
        }
        return Instant.ofEpochSecond(Long.parseLong(grant.substring(0, dot)));
    }

    private static String renditions(Media film) {
        return "renditions/" + film.edition;
    }

    private String link(String directory, String file) {
        return ROOT + grant(expiry().getEpochSecond(), directory) + "/" + directory + "/" + file;
    }

    private String grant(long expiry, String directory) {
        try {
            Mac mac = Mac.getInstance(key.getAlgorithm());
            mac.init(key);
            byte[] signature = mac.doFinal((expiry + "\n" + directory).getBytes(StandardCharsets.UTF_8));
            return expiry + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + key.getAlgorithm(), e);
        }
    }
}
