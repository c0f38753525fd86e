package org.federation.outreach.registration;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/** Finds a person's own registrations. */
@ApplicationScoped
class RegistrationRepository implements PanacheRepositoryBase<Registration, UUID> {

    private record Key(UUID id) {

        static final Key AFTER_ALL = new Key(new UUID(-1, -1));
    }

    /** Those that hold a seat or a place in a line, the newest first; of one talk only, if it is given. */
    Page<Registration> listActiveOf(UUID person, @Nullable UUID talk, PageRequest page) {
        Key before = requireNonNullElse(page.after(Key.class), Key.AFTER_ALL);
        Map<String, Object> parameters =
                new HashMap<>(Map.of("person", person, "cancelled", SeatState.CANCELLED, "id", before.id));
        String ofTalk = "";
        if (talk != null) {
            ofTalk = " and t.id = :talk";
            parameters.put("talk", talk);
        }
        return page.page(
                find("""
                                from Registration r
                                join fetch r.talk t join fetch t.speaker join fetch t.venue
                                where r.personId = :person and r.state <> :cancelled and r.id < :id""" + ofTalk + " order by r.id desc", parameters)
                        .range(0, page.limit())
                        .list(),
                registration -> new Key(registration.id));
    }

    /** Where those of a person's registrations that wait stand in their lines, from 1. */
    Map<UUID, Integer> positions(UUID person, List<Registration> registrations) {
        List<UUID> waiting = registrations.stream()
                .filter(registration -> registration.state == SeatState.WAITING)
                .map(registration -> registration.id)
                .toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        return getEntityManager()
                .createQuery("""
                        select r.id, count(line)
                        from Registration r join Registration line
                          on line.talk = r.talk and line.state = :waiting and line.place <= r.place
                        where r.personId = :person and r.id in :ids group by r.id""", Object[].class)
                .setParameter("person", person)
                .setParameter("waiting", SeatState.WAITING)
                .setParameter("ids", waiting)
                .getResultStream()
                .collect(Collectors.toMap(row -> (UUID) row[0], row -> Math.toIntExact((Long) row[1])));
    }
}
