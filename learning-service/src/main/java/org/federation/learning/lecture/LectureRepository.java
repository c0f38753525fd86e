package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.org.ScopedRepository;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;

/** Finds lectures: workers those that are out in their unit or above it, staff those of their own units. */
@ApplicationScoped
public class LectureRepository implements ScopedRepository<Lecture> {

    private final Clock clock;

    LectureRepository(Clock clock) {
        this.clock = clock;
    }

    record NewestKey(Instant at, UUID id) {}

    record MostWatchedKey(long plays, UUID id) {}

    record WorkKey(UUID id) {}

    /** What is out and meant for a unit. */
    Page<LectureListing> visibleTo(OrgPath org, LectureFilter filter, PageRequest page) {
        LectureQuery query = new LectureQuery()
                .where("l.publishedAt <= :now and org_within(:org, l.org)")
                .with("now", clock.instant())
                .with("org", org)
                .filteredBy(filter);
        return filter.byPlays() ? mostWatched(query, page) : newest(query, page);
    }

    /** What the staff of a unit work on, the latest begun first. */
    Page<LectureListing> within(OrgScope scope, LectureFilter filter, PageRequest page) {
        LectureQuery query = new LectureQuery()
                .where("org_within(l.org, :scope) and l.state in :states")
                .with("scope", scope.root())
                .with("states", filter.states())
                .filteredBy(filter);
        if (filter.byPlays()) {
            return mostWatched(query, page);
        }
        WorkKey after = page.after(WorkKey.class);
        if (after != null) {
            query.where("l.id < :id").with("id", after.id());
        }
        return page.page(
                query.orderedBy("l.id desc").list(getEntityManager(), page.limit() + 1),
                row -> new WorkKey(row.lecture().id));
    }

    /**
     * A lecture as the workers of a unit see it.
     *
     * @throws Problem 404 unless it is out and meant for the unit
     */
    public LectureListing visibleTo(OrgPath org, UUID id) {
        return one(new LectureQuery()
                        .where("l.id = :id and l.publishedAt <= :now and org_within(:org, l.org)")
                        .with("id", id)
                        .with("now", clock.instant())
                        .with("org", org))
                .orElseThrow(Problem::notFound);
    }

    /**
     * A lecture as staff see it.
     *
     * @throws Problem 404 unless it is a lecture of their units, or out and meant for them
     */
    public LectureListing visibleToStaff(OrgScope scope, UUID id) {
        return one(new LectureQuery()
                        .where("l.id = :id and (org_within(l.org, :scope)"
                                + " or (l.publishedAt <= :now and org_within(:scope, l.org)))")
                        .with("id", id)
                        .with("now", clock.instant())
                        .with("scope", scope.root()))
                .orElseThrow(Problem::notFound);
    }

    /** Those of the lectures that a person of this unit sees: what is out, and for staff what is below them. */
    public List<LectureListing> readable(Collection<UUID> ids, OrgPath org, boolean staff) {
        return new LectureQuery()
                .where("l.id in :ids and ((l.publishedAt <= :now and org_within(:org, l.org))"
                        + " or (:staff = true and org_within(l.org, :org)))")
                .with("ids", ids)
                .with("now", clock.instant())
                .with("org", org)
                .with("staff", staff)
                .list(getEntityManager(), Math.max(1, ids.size()));
    }

    private Page<LectureListing> newest(LectureQuery query, PageRequest page) {
        NewestKey after = page.after(NewestKey.class);
        if (after != null) {
            query.where("(l.publishedAt < :at or (l.publishedAt = :at and l.id < :id))")
                    .with("at", after.at())
                    .with("id", after.id());
        }
        return page.page(
                query.orderedBy("l.publishedAt desc, l.id desc").list(getEntityManager(), page.limit() + 1),
                row -> new NewestKey(Objects.requireNonNull(row.lecture().publishedAt), row.lecture().id));
    }

    private Page<LectureListing> mostWatched(LectureQuery query, PageRequest page) {
        MostWatchedKey after = page.after(MostWatchedKey.class);
        if (after != null) {
            query.where("(c.plays < :plays or (c.plays = :plays and l.id < :id))")
                    .with("plays", after.plays())
                    .with("id", after.id());
        }
        return page.page(
                query.orderedBy("c.plays desc, l.id desc").list(getEntityManager(), page.limit() + 1),
                row -> new MostWatchedKey(row.count().plays, row.lecture().id));
    }

    private Optional<LectureListing> one(LectureQuery query) {
        return query.orderedBy("l.id").list(getEntityManager(), 1).stream().findFirst();
    }
}
