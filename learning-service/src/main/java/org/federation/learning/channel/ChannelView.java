package org.federation.learning.channel;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.channel.ChannelConfig.Host;

/** A host platform as reports name it. */
record ChannelView(
        @Schema(description = "What visits and playbacks name as their `channel`", examples = "app")
        String channel,

        @Schema(description = "What it is called, in the caller's language")
        String name) {

    static ChannelView of(Host host, boolean english) {
        return new ChannelView(host.channel(), english ? host.nameEn() : host.name());
    }
}
