package org.federation.kit.events;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;

/** Makes the followers of the feeds named in the settings ({@code platform.events.feeds.<name>}). */
@ApplicationScoped
public class EventFollowers {

    private final EventsConfig config;
    private final FeedCursors cursors;
    private final ObjectMapper json;
    private final Clock clock;

    EventFollowers(EventsConfig config, FeedCursors cursors, ObjectMapper json, Clock clock) {
        this.config = config;
        this.cursors = cursors;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A follower that gives each event to {@code effect} once.
     *
     * @param feed its name in the settings and in the table of cursors
     * @param effect runs in the transaction that moves the cursor: database work only; it ignores types it does not
     *     know
     * @throws IllegalStateException if the settings lack the feed's address or our client
     */
    public EventFollower follow(String feed, Consumer<CloudEvent> effect) {
        URI address = config.feeds().get(feed);
        if (address == null) {
            throw new IllegalStateException("platform.events.feeds." + feed + " is not set");
        }
        EventsConfig.Client client =
                config.client().orElseThrow(() -> new IllegalStateException("platform.events.client.* is not set"));
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        var credentials = new ClientCredentials(client, http, json, clock);
        return new EventFollower(feed, new RemoteFeed(address, credentials, http, json), cursors, effect);
    }
}
