package org.federation.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.identity.Roles;

/** The feed of events for the other services. */
@Path("/events")
@Tag(name = "Events")
class EventsResource {

    private final EventFeed feed;
    private final ObjectMapper json;
    private final String source;

    EventsResource(EventFeed feed, ObjectMapper json, @ConfigProperty(name = "platform.service") String service) {
        this.feed = feed;
        this.json = json;
        this.source = "urn:service:" + service;
    }

    @GET
    @Produces(CloudEvent.BATCH)
    @RolesAllowed(Roles.SERVICE)
    @Operation(
            summary = "List events after a position, in order",
            description =
                    "A CloudEvents 1.0 JSON batch. Follow it with the last event's `position` as the next `after`.")
    @APIResponse(responseCode = "200", description = "Up to `limit` events, none if there are no more yet")
    @APIResponse(responseCode = "400", description = "Malformed `after` or `limit`")
    @APIResponse(responseCode = "410", description = "Events after that position are no longer kept")
    public List<CloudEvent> list(
            @QueryParam("after")
                    @DefaultValue("0")
                    @Pattern(regexp = "[0-9]{1,18}")
                    @Parameter(description = "Position of the last event had; 0 begins with the oldest that is kept")
                    String after,
            @QueryParam("limit")
                    @DefaultValue("100")
                    @Min(1)
                    @Max(1000)
                    @Parameter(description = "How many events at most")
                    int limit)
            throws SQLException {
        return feed.after(Long.parseLong(after), limit).stream()
                .map(this::cloudEvent)
                .toList();
    }

    private CloudEvent cloudEvent(FeedEvent event) {
        try {
            return CloudEvent.of(event, source, json.readTree(event.data()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL gave malformed JSON", e);
        }
    }
}
