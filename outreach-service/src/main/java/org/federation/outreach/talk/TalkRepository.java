package org.federation.outreach.talk;

import static java.util.Objects.requireNonNullElse;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.org.OrgScope;
import org.federation.kit.org.ScopedRepository;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Finds talks as staff, speakers and workers may see them, the earliest first. While one is held nobody takes or leaves
 * a seat either.
 */
@ApplicationScoped
public class TalkRepository implements ScopedRepository<Talk> {

    private static final String WITH_SPEAKER_AND_VENUE = "from Talk t join fetch t.speaker s join fetch t.venue where ";

    private static final String FILTER = """
             and t.startsAt < :to and t.endsAt > :from
            and (:segment = '' or array_to_string(t.segments, ' ') = '' or array_contains(t.segments, :segment))
            and locate(lower(:text), lower(t.title || ' ' || t.topic || ' ' || s.name)) > 0
            and (t.startsAt > :afterStart or (t.startsAt = :afterStart and t.id > :afterId))
            order by t.startsAt, t.id""";

    private record Key(Instant startsAt, UUID id) {

        static final Key BEFORE_ALL = new Key(Instant.EPOCH, new UUID(0, 0));
    }

    /** Published talks to come that reach the worker's unit. */
    Page<Talk> listUpcoming(Viewer worker, Instant now, TalkFilter filter, PageRequest page) {
        return list(
                "t.publishedAt is not null and t.cancelledAt is null and t.startsAt > :now and org_within(:org, t.org)",
                Map.of("now", now, "org", worker.org()),
                filter,
                page);
    }

    Page<Talk> listWithin(OrgScope scope, TalkFilter filter, PageRequest page) {
        return list("org_within(t.org, :root)", Map.of("root", scope.root()), filter, page);
    }

    Page<Talk> listGivenBy(UUID person, TalkFilter filter, PageRequest page) {
        return list("s.personId = :person", Map.of("person", person), filter, page);
    }

    private Page<Talk> list(String condition, Map<String, Object> values, TalkFilter filter, PageRequest page) {
        Key after = requireNonNullElse(page.after(Key.class), Key.BEFORE_ALL);
        Map<String, Object> parameters = new HashMap<>(values);
        parameters.put("from", filter.from());
        parameters.put("to", filter.to());
        parameters.put("segment", filter.segment);
        parameters.put("text", filter.text);
        parameters.put("afterStart", after.startsAt);
        parameters.put("afterId", after.id);
        return page.page(
                find(WITH_SPEAKER_AND_VENUE + condition + FILTER, parameters)
                        .range(0, page.limit())
                        .list(),
                talk -> new Key(talk.startsAt, talk.id));
    }

    /** A talk that has been published to the viewer's unit, that they run, or that they give. */
    Optional<Talk> findVisible(Viewer viewer, UUID id) {
        return find(
                        WITH_SPEAKER_AND_VENUE + """
                                t.id = :id and (t.publishedAt is not null and org_within(:org, t.org)
                                    or :staff = true and org_within(t.org, :org)
                                    or :speaker = true and s.personId = :person)""",
                        Map.of(
                                "id", id,
                                "org", viewer.org(),
                                "staff", viewer.staff(),
                                "speaker", viewer.speaker(),
                                "person", viewer.id()))
                .firstResultOptional();
    }

    /** The first of the talks that the table's exclusion constraints would find in the way of this slot. */
    Optional<Talk> inTheWayOf(Slot slot, @Nullable Talk itself) {
        return find(
                        """
                        cancelledAt is null and id <> :itself and (
                            venue = :venue and startsAt < :endsAt and endsAt > :startsAt
                            or speaker = :speaker and venue <> :venue
                                and startsAt < :freeAt and speakerFreeAt > :startsAt)
                        order by startsAt, id""",
                        Map.of(
                                "itself", itself == null ? new UUID(0, 0) : itself.id,
                                "venue", slot.venue(),
                                "speaker", slot.speaker(),
                                "startsAt", slot.startsAt(),
                                "endsAt", slot.endsAt(),
                                "freeAt", slot.speakerFreeAt()))
                .firstResultOptional();
    }

    /** The most seats that a talk to come offers in this venue. */
    int mostSeatsIn(UUID venue, Instant now) {
        return find("venue.id = ?1 and cancelledAt is null and endsAt > ?2 order by capacity desc", venue, now)
                .firstResultOptional()
                .map(talk -> talk.capacity)
                .orElse(0);
    }

    /** Reads again what others wrote in this transaction. */
    void reread(Talk talk) {
        getEntityManager().refresh(talk);
    }
}
