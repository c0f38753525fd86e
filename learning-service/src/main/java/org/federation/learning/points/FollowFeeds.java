package org.federation.learning.points;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.federation.kit.events.CloudEvent;
import org.federation.kit.events.EventFollower;
import org.federation.kit.events.EventFollowers;
import org.jboss.logging.Logger;

/** Follows the feeds of the services whose events are worth points; a feed the settings do not name is not followed. */
@ApplicationScoped
class FollowFeeds {

    private static final Logger LOG = Logger.getLogger(FollowFeeds.class);

    private final List<Followed> feeds;

    private record Followed(String name, EventFollower follower) {}

    FollowFeeds(EventFollowers followers, EarningEvents events) {
        feeds = Stream.of("quiz", "outreach")
                .flatMap(feed -> follow(followers, feed, events::take).stream())
                .toList();
    }

    private static Optional<Followed> follow(EventFollowers followers, String feed, Consumer<CloudEvent> effect) {
        try {
            return Optional.of(new Followed(feed, followers.follow(feed, effect)));
        } catch (IllegalStateException unset) {
            LOG.infof("No points for what happens in %s: %s", feed, unset.getMessage());
            return Optional.empty();
        }
    }

    @Scheduled(
            identity = "follow-feeds",
            every = "${points.following-every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() throws InterruptedException {
        for (Followed feed : feeds) {
            try {
                feed.follower().follow();
            } catch (IOException | SQLException | RuntimeException e) {
                // It is asked again soon, and what happened meanwhile is not lost.
                LOG.warnf("The feed of %s cannot be followed now: %s", feed.name(), e);
            }
        }
    }
}
