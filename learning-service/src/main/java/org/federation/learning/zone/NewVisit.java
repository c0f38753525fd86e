package org.federation.learning.zone;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A visit to be entered. */
record NewVisit(
        @Schema(description = "Which host platform brought the worker, e.g. web, wechat, app", examples = "web")
        @NotNull
        @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,39}")
        String channel) {}
