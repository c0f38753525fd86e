package org.federation.learning.feed;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.learning.editing.Piece;
import org.federation.learning.zone.Zone;
import org.federation.learning.zone.ZoneRepository;

/** Feeds of zones, for host platforms that show what is new in them. */
@Path("/feeds/zones")
@Authenticated
@Tag(name = "Host platforms")
class FeedResource {

    private final ZoneRepository zones;
    private final ZonePieces pieces;
    private final ZoneFeeds feeds;
    private final Reader reader;

    FeedResource(ZoneRepository zones, ZonePieces pieces, ZoneFeeds feeds, Reader reader) {
        this.zones = zones;
        this.pieces = pieces;
        this.feeds = feeds;
        this.reader = reader;
    }

    @GET
    @Path("/{slug}.atom")
    @Produces(AtomFeed.TYPE)
    @Transactional
    @Operation(
            summary = "Read the lectures and articles out in a zone as an Atom feed (RFC 4287), the latest first",
            description =
                    "In pages, linked as RFC 5005 says. A host platform's own token (role `service`) sees national"
                            + " content, a person's token what the person sees. With `If-None-Match`, 304 while nothing is new.")
    @APIResponse(
            responseCode = "200",
            description = "A page of the feed",
            content = @Content(mediaType = AtomFeed.TYPE, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "304", description = "Nothing has changed")
    public Response feed(
            String slug, @Valid @BeanParam PageRequest page, @Context UriInfo uri, @Context Request request) {
        Zone zone = zones.get(reader.org(), false, slug).zone();
        Page<Piece> out = pieces.newest(reader.org(), slug, page);
        MultivaluedMap<String, String> asked = uri.getQueryParameters();
        byte[] feed = feeds.write(zone, out, asked.getFirst("limit"), asked.getFirst("cursor"));
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes(feed).toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        CacheControl mine = new CacheControl();
        mine.setPrivate(true);
        mine.setMaxAge(60);
        return (unchanged != null
                        ? unchanged
                        : Response.ok(new String(feed, StandardCharsets.UTF_8), AtomFeed.TYPE + ";charset=utf-8"))
                .tag(tag)
                .cacheControl(mine)
                .build();
    }
}
