package org.federation.learning.feed;

import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import javax.xml.stream.XMLStreamException;
import org.federation.kit.paging.Page;
import org.federation.learning.article.Article;
import org.federation.learning.editing.Piece;
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

    /**
     * @param limit how many pieces of a page were asked for, null if that was not said
     * @param cursor of this page, null for the first
     */
    byte[] write(Zone zone, Page<Piece> pieces, @Nullable String limit, @Nullable String cursor) {
        String address = site.feed(zone.slug);
        try {
            AtomFeed feed = new AtomFeed()
                    .id(zone.id)
                    .text("title", zone.title)
                    .text("subtitle", zone.summary)
                    .time("updated", updated(zone, pieces))
                    .author(zone.title)
                    .link("alternate", HTML, site.at("/zones/" + zone.slug))
                    .link("self", AtomFeed.TYPE, page(address, limit, cursor))
                    .link("first", AtomFeed.TYPE, page(address, limit, null));
            if (pieces.next() != null) {
                feed.link("next", AtomFeed.TYPE, page(address, limit, pieces.next()));
            }
            for (Piece piece : pieces.items()) {
                feed.beginEntry();
                if (piece instanceof Lecture lecture) {
                    write(feed, lecture);
                } else if (piece instanceof Article article) {
                    write(feed, article);
                }
                feed.endEntry();
            }
            return feed.end();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A feed could not be written", e);
        }
    }

    private void write(AtomFeed feed, Lecture lecture) throws XMLStreamException {
        feed.language(lecture.language).author(lecture.speaker.name());
        write(feed, lecture, lecture.title, lecture.summary, lecture.topics, site.lecture(lecture.id));
    }

    /** Who typed it is nobody's business: its author is the feed's (section 4.2.1). */
    private void write(AtomFeed feed, Article article) throws XMLStreamException {
        write(feed, article, article.title, article.summary, article.topics, site.article(article.id));
    }

    private static void write(
            AtomFeed feed, Piece piece, String title, String summary, List<String> topics, String page)
            throws XMLStreamException {
        feed.id(piece.id)
                .text("title", title)
                .time("published", published(piece))
                .time("updated", updated(piece))
                .text("summary", summary)
                .link("alternate", HTML, page);
        for (String topic : topics) {
            feed.category(topic);
        }
    }

    /** Its pages are as long as the one that was asked for. */
    private static String page(String address, @Nullable String limit, @Nullable String cursor) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        if (limit != null) {
            query.add("limit=" + limit);
        }
        if (cursor != null) {
            query.add("cursor=" + cursor);
        }
        return address + query;
    }

    private static Instant published(Piece piece) {
        return Objects.requireNonNull(piece.publishedAt);
    }

    /** One that goes out at a set time is news then, not when that was decided. */
    private static Instant updated(Piece piece) {
        Instant published = published(piece);
        return piece.changedAt.isAfter(published) ? piece.changedAt : published;
    }

    private static Instant updated(Zone zone, Page<Piece> pieces) {
        return pieces.items().stream()
                .map(ZoneFeeds::updated)
                .filter(time -> time.isAfter(zone.changedAt))
                .max(Instant::compareTo)
                .orElse(zone.changedAt);
    }
}
