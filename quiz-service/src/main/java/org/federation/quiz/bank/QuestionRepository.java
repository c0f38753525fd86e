package org.federation.quiz.bank;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.org.ScopedRepository;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** The bank's questions, for staff within their scope. */
@ApplicationScoped
public class QuestionRepository implements ScopedRepository<Question> {

    /** Where a page of the list ends. */
    record Key(UUID id) {}

    /** Where a page of a question's versions ends. */
    record VersionKey(int number) {}

    /** Newest first. */
    Page<Question> page(OrgScope scope, QuestionFilter filter, PageRequest page) {
        Map<String, Object> conditions = filter.conditions();
        Key after = page.after(Key.class);
        StringBuilder hql = new StringBuilder(
                "select q from Question q join fetch q.latest v left join fetch q.approved where org_within(q.org, :root)");
        conditions.keySet().forEach(name -> hql.append(" and v.%1$s = :%1$s".formatted(name)));
        hql.append(after == null ? "" : " and q.id < :after").append(" order by q.id desc");
        var query = getEntityManager()
                .createQuery(hql.toString(), Question.class)
                .setParameter("root", scope.root())
                .setMaxResults(page.limit() + 1);
        conditions.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("after", after.id());
        }
        return page.page(query.getResultList(), question -> new Key(question.id));
    }

    @Override
    public Optional<Question> findWithin(OrgScope scope, UUID id) {
        return find(
                        "select q from Question q join fetch q.latest left join fetch q.approved"
                                + " where q.id = ?1 and org_within(q.org, ?2)",
                        id,
                        scope.root())
                .firstResultOptional();
    }

    /** Newest first. */
    Page<QuestionVersion> versions(Question question, PageRequest page) {
        VersionKey after = page.after(VersionKey.class);
        List<QuestionVersion> versions = getEntityManager()
                .createQuery(
                        "from QuestionVersion v where v.questionId = :id and v.number < :before order by v.number desc",
                        QuestionVersion.class)
                .setParameter("id", question.id)
                .setParameter("before", after == null ? Integer.MAX_VALUE : after.number())
                .setMaxResults(page.limit() + 1)
                .getResultList();
        return page.page(versions, version -> new VersionKey(version.number));
    }

    /**
     * Claims the question for a change: its revision grows even if only its latest version changes, and of two who
     * change it at once the second is told so (412).
     */
    void claim(Question question) {
        getEntityManager().lock(question, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** The approved versions a contest of this unit may use: those of the unit itself and of the units above it. */
    public List<ApprovedQuestion> approvedFor(OrgPath unit) {
        return getEntityManager()
                .createQuery(
                        "select v from Question q join q.approved v where org_within(:unit, q.org)",
                        QuestionVersion.class)
                .setParameter("unit", unit)
                .getResultStream()
                .map(ApprovedQuestion::of)
                .toList();
    }
}
