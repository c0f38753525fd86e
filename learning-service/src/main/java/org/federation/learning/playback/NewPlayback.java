package org.federation.learning.playback;

import jakarta.validation.constraints.Pattern;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.channel.Channel;
import org.jspecify.annotations.Nullable;

/** A playback to be begun. */
record NewPlayback(
        @Schema(
                description = "Which host platform brought the worker, e.g. web, wechat, app",
                examples = "web",
                nullable = true)
        @Pattern(regexp = Channel.FORM)
        @Nullable
        String channel,

        @Schema(
                description = "Whether the film is to be kept on the device and watched without a network: beacons are"
                        + " then taken for 30 days",
                defaultValue = "false")
        boolean offline) {

    /** How long the device may be without a network. */
    static final Duration OFFLINE = Duration.ofDays(30);

    static final NewPlayback PLAIN = new NewPlayback(null, false);
}
