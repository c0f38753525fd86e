package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.federation.learning.activity.Subject;
import org.federation.learning.activity.Subjects;

/** Comments, by the titles of the lectures they stand below: their own words may be gone. */
@ApplicationScoped
class CommentSubjects implements Subjects {

    private final EntityManager entities;

    CommentSubjects(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Subject> named(Collection<UUID> ids) {
        return entities.createQuery(
                        "select new org.federation.learning.activity.Subject(c.id, l.title)"
                                + " from Comment c join Lecture l on l.id = c.lectureId where c.id in :ids",
                        Subject.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
