package org.federation.outreach.venue;

import static java.util.Objects.requireNonNullElse;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** Finds venues within a scope. */
@ApplicationScoped
public class VenueRepository implements PanacheRepositoryBase<Venue, UUID> {

    private record Key(String name, UUID id) {

        static final Key BEFORE_ALL = new Key("", new UUID(0, 0));
    }

    /** By name; {@code text}, unless empty, occurs in the name or the address. */
    Page<Venue> listWithin(OrgScope scope, String text, PageRequest page) {
        Key after = requireNonNullElse(page.after(Key.class), Key.BEFORE_ALL);
        return page.page(
                find(
                                """
                                org_within(org, :root)
                                and locate(lower(:text), lower(name || ' ' || place)) > 0
                                and (name > :name or (name = :name and id > :id))
                                order by name, id""",
                                Map.of("root", scope.root(), "text", text, "name", after.name, "id", after.id))
                        .range(0, page.limit())
                        .list(),
                venue -> new Key(venue.name, venue.id));
    }

    Optional<Venue> findWithin(OrgScope scope, UUID id) {
        return find("id = ?1 and org_within(org, ?2)", id, scope.root()).firstResultOptional();
    }

    /** Holds the venue until the transaction ends, so that its talks are scheduled one after the other. */
    public Optional<Venue> holdWithin(OrgScope scope, UUID id) {
        return find("id = ?1 and org_within(org, ?2)", id, scope.root())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }
}
