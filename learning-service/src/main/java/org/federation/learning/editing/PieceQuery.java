package org.federation.learning.editing;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/**
 * The HQL of a list of pieces, put together from the conditions that were asked for. Who may see what is decided here
 * for all kinds of them.
 *
 * @param <T> a row of the list
 */
public final class PieceQuery<T> {

    private static final String OUT = "p.publishedAt <= :now and (p.withdrawAt is null or p.withdrawAt > :now)";

    private final EntityManager entities;
    private final Class<T> row;
    private final String select;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String order = "p.id";

    /** @param select {@code select … from …}, the piece's alias being {@code p} */
    public PieceQuery(EntityManager entities, Class<T> row, String select) {
        this.entities = entities;
        this.row = row;
        this.select = select;
    }

    /** Where a page of what is published ended. */
    public record NewestKey(Instant at, UUID id) implements Comparable<NewestKey> {

        private static final Comparator<NewestKey> ORDER = Comparator.comparing(NewestKey::at)
                .thenComparing(key -> key.id().toString());

        public static NewestKey of(Piece last) {
            return new NewestKey(Objects.requireNonNull(last.publishedAt), last.id);
        }

        /** As the database orders them, which takes an id for its bytes and not for two signed numbers. */
        @Override
        public int compareTo(NewestKey other) {
            return ORDER.compare(this, other);
        }
    }

    record WorkKey(UUID id) {}

    public PieceQuery<T> where(String condition) {
        conditions.add(condition);
        return this;
    }

    public PieceQuery<T> with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    /** What is out now and meant for a unit. */
    public PieceQuery<T> outFor(OrgPath org, Instant now) {
        return where(OUT + " and org_within(:org, p.org)").with("now", now).with("org", org);
    }

    /** What is out for a unit, and for its staff whatever the units from there down are working on. */
    public PieceQuery<T> seenBy(OrgPath org, boolean staff, Instant now) {
        if (!staff) {
            return outFor(org, now);
        }
        return where("(org_within(p.org, :org) or (" + OUT + " and org_within(:org, p.org)))")
                .with("now", now)
                .with("org", org);
    }

    /** What the staff of a unit work on. */
    public PieceQuery<T> within(OrgScope scope, List<PieceState> states) {
        return where("org_within(p.org, :scope) and p.state in :states")
                .with("scope", scope.root())
                .with("states", states);
    }

    /** In this order, its columns being the piece's or the row's. */
    public PieceQuery<T> orderedBy(String order) {
        this.order = order;
        return this;
    }

    public List<T> list(int most) {
        String hql = select + " where " + String.join(" and ", conditions) + " order by " + order;
        var query = entities.createQuery(hql, row).setMaxResults(most);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    public Optional<T> one() {
        return list(1).stream().findFirst();
    }

    /** A page of what is published, the latest first. */
    public Page<T> newest(PageRequest page, Function<T, ? extends Piece> piece) {
        return page.page(newest(page), found -> NewestKey.of(piece.apply(found)));
    }

    /** The rows of such a page, and one more if more follow: pieces of several kinds can share a page. */
    public List<T> newest(PageRequest page) {
        NewestKey after = page.after(NewestKey.class);
        if (after != null) {
            where("(p.publishedAt < :at or (p.publishedAt = :at and p.id < :id))")
                    .with("at", after.at())
                    .with("id", after.id());
        }
        return orderedBy("p.publishedAt desc, p.id desc").list(page.limit() + 1);
    }

    /** A page of what is worked on, the latest begun first. */
    public Page<T> latestBegun(PageRequest page, Function<T, ? extends Piece> piece) {
        WorkKey after = page.after(WorkKey.class);
        if (after != null) {
            where("p.id < :id").with("id", after.id());
        }
        return page.page(orderedBy("p.id desc").list(page.limit() + 1), found -> new WorkKey(piece.apply(found).id));
    }
}
