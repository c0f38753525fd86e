package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.federation.learning.editing.PieceQuery;

/** Finds what goes with a lecture: other lectures on its topics, by its speaker, in its columns. */
@ApplicationScoped
class RelatedLectures {

    private static final String SELECT = """
            select new org.federation.learning.lecture.LectureListing(p, c, m)
            from Lecture p join LectureCount c on c.lectureId = p.id left join Media m on m.lectureId = p.id\s""";

    private static final String SAME_SPEAKER =
            "(p.speaker.name = o.speaker.name and p.speaker.employer = o.speaker.employer)";

    private static final String SAME_COLUMN = "exists (select 1 from ZoneColumn k join k.entries e join k.entries f"
            + " where e.lectureId = p.id and f.lectureId = o.id)";

    private static final String SHARED_TOPICS =
            "cast(sql('(SELECT count(*) FROM unnest(?) AS topic WHERE topic = ANY (?))', p.topics, o.topics) as integer)";

    /** A topic in common weighs most, since it is what somebody has chosen to hear about. */
    private static final String CLOSENESS = "3 * " + SHARED_TOPICS + " + case when " + SAME_SPEAKER
            + " then 2 else 0 end + case when " + SAME_COLUMN + " then 2 else 0 end";

    private final EntityManager entities;
    private final Clock clock;

    RelatedLectures(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /** Those a person of this unit sees, the closest first; of equals the more watched. */
    List<LectureListing> to(UUID lecture, OrgPath reader, int most) {
        return others(lecture, reader, "join Lecture o on o.id = :id")
                .where("(array_intersects(p.topics, o.topics) or " + SAME_SPEAKER + " or " + SAME_COLUMN + ")")
                .orderedBy(CLOSENESS + " desc, c.plays desc, p.id desc")
                .list(most);
    }

    /** What follows a lecture in a column, of what a person of this unit sees. */
    Optional<LectureListing> after(UUID lecture, String zone, String column, OrgPath reader) {
        return others(lecture, reader, "join ZoneColumn k on true join k.entries e")
                .where("e.lectureId = p.id and k.slug = :column")
                .where("exists (select 1 from Zone z join z.columns h where h = k and z.slug = :zone"
                        + " and org_within(:org, z.org))")
                .where("index(e) > (select min(index(f)) from ZoneColumn h join h.entries f"
                        + " where h = k and f.lectureId = :id)")
                .with("zone", zone)
                .with("column", column)
                .orderedBy("index(e)")
                .one();
    }

    private PieceQuery<LectureListing> others(UUID lecture, OrgPath reader, String joins) {
        return new PieceQuery<>(entities, LectureListing.class, SELECT + joins)
                .outFor(reader, clock.instant())
                .where("p.id <> :id")
                .with("id", lecture);
    }
}
