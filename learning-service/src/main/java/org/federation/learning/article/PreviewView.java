package org.federation.learning.article;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A text as readers would see it. */
@Schema(name = "ArticlePreview")
public record PreviewView(
        @Schema(description = "Safe HTML, as in an article's `html`")
        String html,

        @Schema(description = "Pictures and files it names that are not attached, and are left out")
        List<String> missing) {}
