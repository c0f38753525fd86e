package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.federation.learning.activity.Subject;
import org.federation.learning.activity.Subjects;

/** Lectures, by their titles. */
@ApplicationScoped
class LectureSubjects implements Subjects {

    private final EntityManager entities;

    LectureSubjects(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Subject> named(Collection<UUID> ids) {
        return entities.createQuery(
                        "select new org.federation.learning.activity.Subject(id, title) from Lecture where id in :ids",
                        Subject.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
