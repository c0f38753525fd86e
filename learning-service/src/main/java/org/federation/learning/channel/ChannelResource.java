package org.federation.learning.channel;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.paging.Page;

/** Names of the host platforms. */
@Path("/channels")
@Authenticated
@Tag(name = "Host platforms")
class ChannelResource {

    private final HostPlatforms hosts;

    ChannelResource(HostPlatforms hosts) {
        this.hosts = hosts;
    }

    @GET
    @Operation(summary = "List the host platforms that are known here; one page holds them all")
    public Page<ChannelView> list(@Context HttpHeaders headers) {
        boolean english = headers.getAcceptableLanguages().stream()
                .findFirst()
                .map(Locale::getLanguage)
                .filter("en"::equals)
                .isPresent();
        return new Page<>(hosts.all(), null).map(host -> ChannelView.of(host, english));
    }
}
