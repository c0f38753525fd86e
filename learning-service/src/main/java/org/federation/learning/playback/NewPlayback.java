package org.federation.learning.playback;

import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A playback to be begun. */
record NewPlayback(
        @Schema(
                description = "Which host platform brought the worker, e.g. web, wechat, app",
                examples = "web",
                nullable = true)
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
        @Nullable
        String channel) {}
