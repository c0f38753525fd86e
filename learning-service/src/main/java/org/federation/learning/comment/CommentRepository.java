package org.federation.learning.comment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;
import org.federation.learning.editing.Staff;
import org.federation.learning.lecture.LectureListing;
import org.federation.learning.lecture.LectureRepository;

/** Finds comments for whoever may see the lecture they stand below, and for the reviewers of their units. */
@ApplicationScoped
class CommentRepository implements PanacheRepositoryBase<Comment, UUID> {

    /**
     * A reviewer answers for the lectures of their units, and for what their own people write below other units'
     * lectures: below a national lecture they know best what was meant.
     */
    private static final String WITHIN =
            "(org_within(authorOrg, ?2)" + " or lectureId in (select l.id from Lecture l where org_within(l.org, ?2)))";

    private final LectureRepository lectures;

    CommentRepository(LectureRepository lectures) {
        this.lectures = lectures;
    }

    /** @throws Problem 404 unless the person sees the lecture */
    LectureListing lecture(CurrentPerson person, UUID lectureId) {
        return lectures.readable(List.of(lectureId), person.org(), Staff.is(person)).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    /** @throws Problem 404 if there is no such beginning of a thread, whether it can still be read or not */
    Comment root(UUID id) {
        return find("id = ?1 and rootId is null", id).firstResultOptional().orElseThrow(Problem::notFound);
    }

    /** A comment that is out or the person's own, of a lecture the person sees. */
    Optional<Comment> findSeen(CurrentPerson person, UUID id) {
        Comment comment = findById(id);
        if (comment == null || comment.state == CommentState.DELETED || comment.erased) {
            return Optional.empty();
        }
        boolean seen = (comment.isOut() || comment.authorId.equals(person.id()))
                && !lectures.readable(List.of(comment.lectureId), person.org(), Staff.is(person))
                        .isEmpty();
        return seen ? Optional.of(comment) : Optional.empty();
    }

    /**
     * As {@link #findSeen}, and nobody else changes it before this transaction ends.
     *
     * @throws Problem 404 if there is none
     */
    Comment heldSeen(CurrentPerson person, UUID id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
        return findSeen(person, id).orElseThrow(Problem::notFound);
    }

    /**
     * The person's own comment, held.
     *
     * @throws Problem 404 if they do not see it, 403 {@code not-your-comment} if it is another's
     */
    Comment heldOwn(CurrentPerson person, UUID id) {
        Comment comment = heldSeen(person, id);
        if (!comment.authorId.equals(person.id())) {
            throw Problem.forbidden("not-your-comment");
        }
        return comment;
    }

    /** Ids of official answers after this one, in their order. */
    List<UUID> answersFollowing(UUID id, int atMost) {
        return getEntityManager()
                .createQuery("select id from Comment where official and id > :id order by id", UUID.class)
                .setParameter("id", id)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** Official answers that a person wrote. */
    List<Comment> answersOf(UUID authorId) {
        return list("official and authorId = ?1", authorId);
    }

    /** Official answers below a lecture, whether they are out or not. */
    List<Comment> answersBelow(UUID lectureId) {
        return list("official and lectureId = ?1", lectureId);
    }

    /**
     * A comment for a reviewer to decide on, held.
     *
     * @throws Problem 404 outside their scope
     */
    Comment heldWithin(OrgScope scope, UUID id) {
        return find("id = ?1 and " + WITHIN, id, scope.root())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .orElseThrow(Problem::notFound);
    }
}
