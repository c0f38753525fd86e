package org.federation.learning.lecture;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The HQL of a list of lectures, put together from the conditions that were asked for. */
final class LectureQuery {

    private static final String SELECT = """
            select new org.federation.learning.lecture.LectureListing(l, c, m)
            from Lecture l join LectureCount c on c.lectureId = l.id left join Media m on m.lectureId = l.id
            where\s""";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();
    private String order = "l.id";

    LectureQuery where(String condition) {
        conditions.add(condition);
        return this;
    }

    LectureQuery with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    LectureQuery filteredBy(LectureFilter filter) {
        if (filter.zone != null || filter.column != null) {
            inColumn(filter);
        }
        if (filter.topic != null) {
            where("array_contains(l.topics, :topic)").with("topic", filter.topic);
        }
        if (filter.q != null) {
            SearchTerms.ofQuery(filter.q).forEach(this::holding);
        }
        return this;
    }

    LectureQuery orderedBy(String order) {
        this.order = order;
        return this;
    }

    List<LectureListing> list(EntityManager entities, int most) {
        String hql = SELECT + String.join(" and ", conditions) + " order by " + order;
        var query = entities.createQuery(hql, LectureListing.class).setMaxResults(most);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private void holding(String term) {
        String parameter = "term" + parameters.size();
        where("array_contains(l.searchTerms, :" + parameter + ")").with(parameter, term);
    }

    private void inColumn(LectureFilter filter) {
        String zone = filter.zone == null ? "" : " and z.slug = :zone";
        String column = filter.column == null ? "" : " and k.slug = :column";
        where("exists (select 1 from Zone z join z.columns k join k.entries e where e.lectureId = l.id" + zone + column
                + ")");
        if (filter.zone != null) {
            with("zone", filter.zone);
        }
        if (filter.column != null) {
            with("column", filter.column);
        }
    }
}
