package org.federation.learning.media;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows what became of films, problems in the caller's language. */
@RequestScoped
public class MediaViews {

    private static final MediaView NONE = new MediaView(MediaState.NONE, 0, null, List.of());

    private final HttpHeaders headers;

    MediaViews(HttpHeaders headers) {
        this.headers = headers;
    }

    public MediaView of(@Nullable Media media) {
        if (media == null) {
            return NONE;
        }
        String problem =
                media.problem == null ? null : MediaTexts.text(media.problem, headers.getAcceptableLanguages());
        return new MediaView(media.state, media.progress, problem, List.copyOf(media.renditions));
    }
}
