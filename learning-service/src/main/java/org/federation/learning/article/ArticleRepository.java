package org.federation.learning.article;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.federation.learning.editing.PieceQuery;
import org.federation.learning.editing.PieceRepository;

/** Finds articles: workers those that are out in their unit or above it, staff those of their own units. */
@ApplicationScoped
public class ArticleRepository implements PieceRepository<Article> {

    private static final String SELECT = """
            select new org.federation.learning.article.ArticleListing(p, c, a)
            from Article p join ArticleCount c on c.articleId = p.id
            left join Attachment a on a.articleId = p.id and a.name = p.cover""";

    private final Clock clock;

    ArticleRepository(Clock clock) {
        this.clock = clock;
    }

    record MostReadKey(long readers, UUID id) {}

    /** What is out and meant for a unit. */
    Page<ArticleListing> visibleTo(OrgPath org, ArticleFilter filter, PageRequest page) {
        PieceQuery<ArticleListing> query = filter.narrow(query().outFor(org, clock.instant()));
        return filter.byReaders() ? mostRead(query, page) : query.newest(page, ArticleListing::article);
    }

    /** What is out for a unit in any column of a zone: rows of a page, see {@link PieceQuery#newest(PageRequest)}. */
    public List<Article> newestInZone(OrgPath org, String slug, PageRequest page) {
        return ArticleFilter.inZone(slug).narrow(query().outFor(org, clock.instant())).newest(page).stream()
                .map(ArticleListing::article)
                .toList();
    }

    /** What the staff of a unit work on, the latest begun first. */
    Page<ArticleListing> within(OrgScope scope, ArticleFilter filter, PageRequest page) {
        PieceQuery<ArticleListing> query = filter.narrow(query().within(scope, filter.states()));
        return filter.byReaders() ? mostRead(query, page) : query.latestBegun(page, ArticleListing::article);
    }

    /**
     * An article as a person of this unit sees it.
     *
     * @throws Problem 404 unless it is out and meant for the unit, or for staff an article of their units
     */
    public ArticleListing visibleTo(OrgPath org, boolean staff, UUID id) {
        return query().seenBy(org, staff, clock.instant())
                .where("p.id = :id")
                .with("id", id)
                .one()
                .orElseThrow(Problem::notFound);
    }

    /** Those of the articles that a person of this unit sees: what is out, and for staff what is below them. */
    public List<ArticleListing> readable(Collection<UUID> ids, OrgPath org, boolean staff) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return query().seenBy(org, staff, clock.instant())
                .where("p.id in :ids")
                .with("ids", ids)
                .list(ids.size());
    }

    /** What is out for a unit and points into a lecture, the latest first. */
    Page<ArticleListing> pointingTo(UUID lectureId, OrgPath org, PageRequest page) {
        return query().outFor(org, clock.instant())
                .where("exists (select 1 from p.lectures l where l.lectureId = :lecture)")
                .with("lecture", lectureId)
                .newest(page, ArticleListing::article);
    }

    /** Enters a new article together with its count. */
    ArticleListing enter(Article article) {
        persistAndFlush(article);
        ArticleCount count = ArticleCount.none(article.id);
        getEntityManager().persist(count);
        return new ArticleListing(article, count, null);
    }

    private PieceQuery<ArticleListing> query() {
        return new PieceQuery<>(getEntityManager(), ArticleListing.class, SELECT);
    }

    private static Page<ArticleListing> mostRead(PieceQuery<ArticleListing> query, PageRequest page) {
        MostReadKey after = page.after(MostReadKey.class);
        if (after != null) {
            query.where("(c.readers < :readers or (c.readers = :readers and p.id < :id))")
                    .with("readers", after.readers())
                    .with("id", after.id());
        }
        return page.page(
                query.orderedBy("c.readers desc, p.id desc").list(page.limit() + 1),
                row -> new MostReadKey(row.count().readers, row.article().id));
    }
}
