package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.federation.learning.editing.PieceQuery;
import org.federation.learning.editing.PieceRepository;
import org.federation.learning.editing.Staff;

/** Finds lectures: workers those that are out in their unit or above it, staff those of their own units. */
@ApplicationScoped
public class LectureRepository implements PieceRepository<Lecture> {

    private static final String SELECT = """
            select new org.federation.learning.lecture.LectureListing(p, c, m)
            from Lecture p join LectureCount c on c.lectureId = p.id left join Media m on m.lectureId = p.id""";

    private final Clock clock;

    LectureRepository(Clock clock) {
        this.clock = clock;
    }

    record MostWatchedKey(long plays, UUID id) {}

    /** What is out and meant for a unit. */
    public Page<LectureListing> visibleTo(OrgPath org, LectureFilter filter, PageRequest page) {
        PieceQuery<LectureListing> query = filter.narrow(query().outFor(org, clock.instant()));
        return filter.byPlays() ? mostWatched(query, page) : query.newest(page, LectureListing::lecture);
    }

    /** What is out for a unit in any column of a zone: rows of a page, see {@link PieceQuery#newest(PageRequest)}. */
    public List<Lecture> newestInZone(OrgPath org, String slug, PageRequest page) {
        return LectureFilter.inZone(slug).narrow(query().outFor(org, clock.instant())).newest(page).stream()
                .map(LectureListing::lecture)
                .toList();
    }

    /** What the staff of a unit work on, the latest begun first. */
    Page<LectureListing> within(OrgScope scope, LectureFilter filter, PageRequest page) {
        PieceQuery<LectureListing> query = filter.narrow(query().within(scope, filter.states()));
        return filter.byPlays() ? mostWatched(query, page) : query.latestBegun(page, LectureListing::lecture);
    }

    /**
     * A lecture as the workers of a unit see it.
     *
     * @throws Problem 404 unless it is out and meant for the unit
     */
    public LectureListing visibleTo(OrgPath org, UUID id) {
        return one(id, query().outFor(org, clock.instant()));
    }

    /**
     * A lecture as staff see it.
     *
     * @throws Problem 404 unless it is a lecture of their units, or out and meant for them
     */
    public LectureListing visibleToStaff(OrgScope scope, UUID id) {
        return one(id, query().seenBy(scope.root(), true, clock.instant()));
    }

    /**
     * A lecture as this person sees it, on the staff or not.
     *
     * @throws Problem 404 if they do not
     */
    public LectureListing seenBy(CurrentPerson person, UUID id) {
        return Staff.is(person) ? visibleToStaff(person.scope(), id) : visibleTo(person.org(), id);
    }

    /** Those of the lectures that a person of this unit sees: what is out, and for staff what is below them. */
    public List<LectureListing> readable(Collection<UUID> ids, OrgPath org, boolean staff) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query().seenBy(org, staff, clock.instant())
                .where("p.id in :ids")
                .with("ids", ids)
                .list(ids.size());
    }

    private PieceQuery<LectureListing> query() {
        return new PieceQuery<>(getEntityManager(), LectureListing.class, SELECT);
    }

    private static LectureListing one(UUID id, PieceQuery<LectureListing> seen) {
        return seen.where("p.id = :id").with("id", id).one().orElseThrow(Problem::notFound);
    }

    private static Page<LectureListing> mostWatched(PieceQuery<LectureListing> query, PageRequest page) {
        MostWatchedKey after = page.after(MostWatchedKey.class);
        if (after != null) {
            query.where("(c.plays < :plays or (c.plays = :plays and p.id < :id))")
                    .with("plays", after.plays())
                    .with("id", after.id());
        }
        return page.page(
                query.orderedBy("c.plays desc, p.id desc").list(page.limit() + 1),
                row -> new MostWatchedKey(row.count().plays, row.lecture().id));
    }
}
