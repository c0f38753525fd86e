package org.federation.learning.zone;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;

/** Finds zones: everyone those of their unit and above, staff also those of the units below. */
@ApplicationScoped
public class ZoneRepository implements PanacheRepositoryBase<Zone, UUID> {

    private static final String SELECT = """
            select new org.federation.learning.zone.ZoneListing(z, c.visits)
            from Zone z join ZoneCount c on c.zoneId = z.id
            where (org_within(:org, z.org) or (:staff = true and org_within(z.org, :org)))\s""";

    record Key(UUID id) {}

    Page<ZoneListing> list(OrgPath org, boolean staff, PageRequest page) {
        Key after = page.after(Key.class);
        String hql = SELECT + (after == null ? "" : "and z.id > :after ") + "order by z.id";
        TypedQuery<ZoneListing> query = query(hql, org, staff).setMaxResults(page.limit() + 1);
        if (after != null) {
            query.setParameter("after", after.id());
        }
        return page.page(query.getResultList(), row -> new Key(row.zone().id));
    }

    /**
     * The zone at this address, as a person of a unit sees it.
     *
     * @throws Problem 404 if there is none the person may see
     */
    public ZoneListing get(OrgPath org, boolean staff, String slug) {
        return query(SELECT + "and z.slug = :slug", org, staff)
                .setParameter("slug", slug)
                .getResultStream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /**
     * A zone of the staff's own units, to be changed.
     *
     * @throws Problem 404 outside the scope
     */
    Zone within(OrgScope scope, String slug) {
        return find("slug = ?1 and org_within(org, ?2)", slug, scope.root())
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }

    /** Enters a new zone together with its count. */
    void enter(Zone zone) {
        persistAndFlush(zone);
        getEntityManager().persist(ZoneCount.none(zone.id));
    }

    private TypedQuery<ZoneListing> query(String hql, OrgPath org, boolean staff) {
        return getEntityManager()
                .createQuery(hql, ZoneListing.class)
                .setParameter("org", org)
                .setParameter("staff", staff);
    }
}
