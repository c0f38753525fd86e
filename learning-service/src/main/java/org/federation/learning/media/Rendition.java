package org.federation.learning.media;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One quality a film can be watched in. */
@Embeddable
public record Rendition(
        @Schema(description = "Name, e.g. 480p: the picture's shorter side")
        String name,

        @Schema(description = "Width in pixels") int width,
        @Schema(description = "Height in pixels") int height,

        @Schema(description = "Peak bits per second, sound included")
        int bandwidth,

        @Schema(
                description =
                        "Bytes of the whole film in this quality, sound included; null for films made before it was"
                                + " measured",
                nullable = true)
        @Nullable
        Long bytes) {}
