package org.federation.learning.article;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.federation.learning.activity.Subject;
import org.federation.learning.activity.Subjects;

/** Articles and documents, by their titles. */
@ApplicationScoped
class ArticleSubjects implements Subjects {

    private final EntityManager entities;

    ArticleSubjects(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public List<Subject> named(Collection<UUID> ids) {
        return entities.createQuery(
                        "select new org.federation.learning.activity.Subject(id, title) from Article where id in :ids",
                        Subject.class)
                .setParameter("ids", ids)
                .getResultList();
    }
}
