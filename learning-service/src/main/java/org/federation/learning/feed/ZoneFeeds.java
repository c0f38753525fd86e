package org.federation.learning.feed;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.federation.kit.paging.Page;
import org.federation.learning.lecture.Lecture;
import org.federation.learning.zone.Zone;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is out in a zone as a feed, in pages (RFC 5005). The same content makes the same bytes: nothing in it
 * depends on when it is asked for.
 */
@RequestScoped
class ZoneFeeds {

    private static final String HTML = "text/html";

    private final Site site;

    ZoneFeeds(Site site) {
        this.site = site;
    }

    /** @param cursor of this page, null for the first */
    byte[] write(Zone zone, Page<Lecture> lectures, @Nullable String cursor) {
        try {
            AtomFeed feed = new AtomFeed()
                    .id(zone.id)
                    .text("title", zone.title)
                    .text("subtitle", zone.summary)
                    .time("updated", updated(zone, lectures))
                    .author(zone.title)
                    .link("alternate", HTML, site.at("/zones/" + zone.slug))
                    .link("self", AtomFeed.TYPE, page(zone, cursor))
                    .link("first", AtomFeed.TYPE, page(zone, null));
            if (lectures.next() != null) {
                feed.link("next", AtomFeed.TYPE, page(zone, lectures.next()));
            }
            for (Lecture lecture : lectures.items()) {
                write(feed, lecture);
            }
            return feed.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
    }

    private void write(AtomFeed feed, Lecture lecture) throws XMLStreamException {
        feed.beginEntry()
                .language(lecture.language)
                .id(lecture.id)
                .text("title", lecture.title)
                .author(lecture.speaker.name())
                .time("published", published(lecture))
                .time("updated", updated(lecture))
                .text("summary", lecture.summary)
                .link("alternate", HTML, site.lecture(lecture.id));
        for (String topic : lecture.topics) {
            feed.category(topic);
        }
        feed.endEntry();
    }

    private String page(Zone zone, @Nullable String cursor) {
        return site.feed(zone.slug) + (cursor == null ? "" : "?cursor=" + cursor);
    }

    private static Instant published(Lecture lecture) {
        return Objects.requireNonNull(lecture.publishedAt);
    }

    /** One that goes out at a set time is news then, not when that was decided. */
    private static Instant updated(Lecture lecture) {
        Instant published = published(lecture);
        return lecture.changedAt.isAfter(published) ? lecture.changedAt : published;
    }

    private static Instant updated(Zone zone, Page<Lecture> lectures) {
        return lectures.items().stream()
                .map(ZoneFeeds::updated)
                .filter(time -> time.isAfter(zone.changedAt))
                .max(Instant::compareTo)
                .orElse(zone.changedAt);
    }
}
