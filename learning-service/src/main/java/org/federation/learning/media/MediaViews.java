package org.federation.learning.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what became of films, problems in the caller's language. */
@RequestScoped
public class MediaViews {

    private static final MediaView NONE = new MediaView(MediaState.NONE, 0, null, false, List.of(), null, null);

    private final HttpHeaders headers;

    MediaViews(HttpHeaders headers) {
        this.headers = headers;
    }

    public MediaView of(@Nullable Media media) {
        if (media == null) {
            return NONE;
        }
        return new MediaView(
                media.state,
                media.progress,
                problem(media),
                media.retriable || isTriedAgain(media),
                List.copyOf(media.renditions),
                media.durationSeconds,
                media.audioBytes);
    }

    private @Nullable String problem(Media media) {
        if (media.problem != null) {
            return text(media.problem);
        }
        return isTriedAgain(media) ? MessageFormat.format(text("trying-again"), media.attempts) : null;
    }

    private static boolean isTriedAgain(Media media) {
        return media.attempts != null && media.attempts > 1;
    }

    private String text(String name) {
        return MediaTexts.text(name, headers.getAcceptableLanguages());
    }
}
