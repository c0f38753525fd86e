package org.federation.quiz.contest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.ScopedRepository;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.quiz.Roles;

/** Contests: for participants those published for them, for contest admins besides all of their scope. */
@ApplicationScoped
public class ContestRepository implements ScopedRepository<Contest> {

    private static final String FOR_PARTICIPANTS =
            "c.publishedAt is not null and org_within(:unit, c.eligibleOrg) and (array_length(c.eligibleSegments) = 0"
                    + " or array_intersects(c.eligibleSegments, :segments))";
    private static final String VISIBLE = "(" + FOR_PARTICIPANTS + " or :admin = true and org_within(c.org, :unit))";

    /** Where a page of the list ends. */
    record Key(Instant opensAt, UUID id) {}

    /** Those that open last first. */
    Page<Contest> visibleTo(CurrentPerson person, PageRequest page) {
        Key after = page.after(Key.class);
        String further = after == null ? "" : " and (c.opensAt < :at or c.opensAt = :at and c.id < :id)";
        var query =
                visible(person, further + " order by c.opensAt desc, c.id desc").setMaxResults(page.limit() + 1);
        if (after != null) {
            query.setParameter("at", after.opensAt()).setParameter("id", after.id());
        }
        return page.page(query.getResultList(), contest -> new Key(contest.opensAt, contest.id));
    }

    /** The contest, if this person may know of it. */
    public Optional<Contest> findVisible(CurrentPerson person, UUID id) {
        return visible(person, " and c.id = :id")
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<Contest> visible(CurrentPerson person, String rest) {
        return getEntityManager()
                .createQuery("from Contest c where " + VISIBLE + rest, Contest.class)
                .setParameter("unit", person.org())
                .setParameter("segments", person.segments().toArray(String[]::new))
                .setParameter("admin", person.has(Roles.CONTEST_ADMIN));
    }
}
