package org.federation.outreach.venue;

import jakarta.enterprise.context.ApplicationScoped;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.outreach.catalog.CatalogRepository;

/** Finds venues within a scope; who holds one schedules talks in it, one after the other. */
@ApplicationScoped
public class VenueRepository implements CatalogRepository<Venue> {

    /** By name; {@code text}, unless empty, occurs in the name or the address. */
    Page<Venue> listWithin(OrgScope scope, String text, PageRequest page) {
        return listByName(scope, "name || ' ' || place", text, page, venue -> new Key(venue.name, venue.id));
    }
}
