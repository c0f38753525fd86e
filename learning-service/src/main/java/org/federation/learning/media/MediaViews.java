package org.federation.learning.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what became of films, problems in the caller's language. */
@RequestScoped
public class MediaViews {

    private static final MediaView NONE = new MediaView(MediaState.NONE, 0, null, List.of(), null, null);

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
                List.copyOf(media.renditions),
                media.durationSeconds,
                media.audioBytes);
    }

    private @Nullable String problem(Media media) {
        if (media.problem != null) {
            return text(media.problem);
        }
        boolean again = media.attempts != null && media.attempts > 1;
        return again ? MessageFormat.format(text("trying-again"), media.attempts) : null;
    }

    private String text(String name) {
        return MediaTexts.text(name, headers.getAcceptableLanguages());
    }
}
