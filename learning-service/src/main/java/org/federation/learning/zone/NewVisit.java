package org.federation.learning.zone;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.channel.Channel;

/** A visit to be entered. */
record NewVisit(
        @Schema(description = "Which host platform brought the worker, e.g. web, wechat, app", examples = "web")
        @NotNull
        @Pattern(regexp = Channel.FORM)
        String channel) {}
