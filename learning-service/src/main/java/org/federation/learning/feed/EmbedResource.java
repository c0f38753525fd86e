package org.federation.learning.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.learning.channel.Channel;
import org.federation.learning.channel.HostPlatforms;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The page that host platforms show in a frame. It is the same for every lecture there is and for every one there is
 * not, so it tells nothing to who has no token; the script in it, out of the worker app, asks for the lecture with one.
 */
@Path("/lectures/{id}/embed")
@Tag(name = "Host platforms")
class EmbedResource {

    private static final String PAGE = """
            <!doctype html>
            <html lang="zh-CN">
              <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s</title>
              </head>
              <body>
                <div id="app"></div>
                <script type="module" src="/embed.js"></script>
              </body>
            </html>
            """;

    /** As the worker app's own, save for who may frame it. A frame inside it asks the issuer who is signed in. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; media-src 'self' blob:; worker-src 'self' blob:; "
            + "connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors %s";

    private final String page;
    private final String policy;

    EmbedResource(HostPlatforms hosts, FeedConfig config) {
        List<String> origins = hosts.origins();
        this.page = PAGE.formatted(config.provider());
        this.policy = POLICY.formatted(origins.isEmpty() ? "'none'" : String.join(" ", origins));
    }

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=utf-8")
    @Operation(
            summary = "Read the page that shows a lecture in a frame of a host platform",
            description = "Needs no token and holds nothing of the lecture: it is the same for any id. Only the host"
                    + " platforms' origins may frame it (CSP `frame-ancestors`).")
    public RestResponse<String> page(
            UUID id,
            @QueryParam("channel")
                    @Pattern(regexp = Channel.FORM)
                    @Parameter(description = "The host platform, as its visits and playbacks are to be counted")
                    @Nullable
                    String channel) {
        return ResponseBuilder.ok(page)
                .header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "strict-origin-when-cross-origin")
                .header("Cache-Control", "public, max-age=300")
                .build();
    }
}
