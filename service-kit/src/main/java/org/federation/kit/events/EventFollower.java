package org.federation.kit.events;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;

/**
 * Follows the feed of another service: exactly once in effect, and in order. The cursor moves in the transaction of the
 * effect, so either both are there or neither; of several instances that read the same events, the first to move the
 * cursor wins. Made by {@link EventFollowers}.
 */
public final class EventFollower {

    private static final int BATCH = 500;

    private final String feed;
    private final RemoteFeed remote;
    private final FeedCursors cursors;
    private final Consumer<CloudEvent> effect;

    EventFollower(String feed, RemoteFeed remote, FeedCursors cursors, Consumer<CloudEvent> effect) {
        this.feed = feed;
        this.remote = remote;
        this.cursors = cursors;
        this.effect = effect;
    }

    /**
     * Catches up with the feed; a service calls it every few seconds.
     *
     * @return how many events took effect here
     * @throws IOException if the feed cannot be read now
     * @throws RuntimeException the effect's own; all events before the one that failed have taken effect, and it comes
     *     first the next time
     */
    public int follow() throws IOException, InterruptedException, SQLException {
        int followed = 0;
        while (true) {
            long from = cursors.position(feed);
            List<CloudEvent> events = remote.after(from, BATCH);
            if (events.isEmpty() || !apply(from, events)) {
                return followed;
            }
            followed += events.size();
        }
    }

    /** All in one transaction or, if that fails, one by one up to the event that does. */
    private boolean apply(long from, List<CloudEvent> events) {
        try {
            return applyTogether(from, events);
        } catch (RuntimeException oneFailed) {
            if (events.size() == 1) {
                throw oneFailed;
            }
            long position = from;
            for (CloudEvent event : events) {
                if (!applyTogether(position, List.of(event))) {
                    return false;
                }
                position = event.positionNumber();
            }
            return true;
        }
    }

    private boolean applyTogether(long from, List<CloudEvent> events) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long to = events.get(events.size() - 1).positionNumber();
            if (!cursors.move(feed, from, to)) {
                return false;
            }
            events.forEach(effect);
            return true;
        });
    }
}
