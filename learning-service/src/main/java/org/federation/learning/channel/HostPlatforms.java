package org.federation.learning.channel;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.federation.learning.channel.ChannelConfig.Host;

/** The host platforms that are known here. */
@Startup
@Singleton
public class HostPlatforms {

    private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?");

    private final List<Host> hosts;

    /** @throws IllegalStateException if a setting is not what it should be; nothing is framed by guesswork */
    HostPlatforms(ChannelConfig config) {
        hosts = config.hosts().orElse(List.of());
        for (Host host : hosts) {
            if (!host.channel().matches(Channel.FORM)) {
                throw new IllegalStateException("channels.hosts: no channel: " + host.channel());
            }
            host.origin()
                    .map(URI::toString)
                    .filter(origin -> !ORIGIN.matcher(origin).matches())
                    .ifPresent(origin -> {
                        throw new IllegalStateException("channels.hosts: no origin: " + origin);
                    });
        }
    }

    List<Host> all() {
        return hosts;
    }

    /** Origins whose pages may show ours in a frame. */
    public List<String> origins() {
        return hosts.stream()
                .map(Host::origin)
                .flatMap(Optional::stream)
                .map(URI::toString)
                .distinct()
                .toList();
    }
}
