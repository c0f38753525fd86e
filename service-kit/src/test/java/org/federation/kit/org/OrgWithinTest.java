package org.federation.kit.org;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.federation.kit.trial.Api;
import org.federation.kit.trial.Note;
import org.junit.jupiter.api.Test;

/** What HQL makes of the paths of units. */
@QuarkusTest
class OrgWithinTest {

    @Inject
    EntityManager entities;

    private final String root = Api.freshUnit();

    @Test
    @Transactional
    void unitsBelowAreFound() {
        notesIn(root, root + ".a", root + ".a.b", root + "x");
        assertEquals(
                List.of(root + ".a", root + ".a.b"),
                titles("from Note where org_within(org, :unit) order by org", new OrgPath(root + ".a")));
    }

    @Test
    @Transactional
    void unitsAboveAreFoundByTheSameFunction() {
        notesIn(root, root + ".a", root + ".a.b", root + ".c");
        assertEquals(
                List.of(root, root + ".a"),
                titles("from Note where org_within(:unit, org) order by org", new OrgPath(root + ".a")));
    }

    @Test
    @Transactional
    void itMayBeNegatedAndJoined() {
        notesIn(root, root + ".a");
        assertEquals(
                List.of(root),
                titles(
                        "from Note n where org_within(n.org, :unit) and not exists"
                                + " (from Note below where org_within(n.org, below.org) and below.id <> n.id"
                                + " and org_within(below.org, :unit)) order by title",
                        new OrgPath(root)));
    }

    @Test
    @Transactional
    void aPathComparesAndOrdersAsAValue() {
        notesIn(root + ".b", root + ".a");
        assertEquals(List.of(root + ".a"), titles("from Note where org = :unit", new OrgPath(root + ".a")));
        assertEquals(
                List.of(root + ".a", root + ".b"),
                titles("from Note where org_within(org, :unit) order by org", new OrgPath(root)));
    }

    private void notesIn(String... units) {
        for (String unit : units) {
            Note note = new Note();
            note.org = new OrgPath(unit);
            // The column takes twenty characters.
            note.title = unit.substring(Math.max(0, unit.length() - 20));
            note.createdAt = Instant.parse("2026-05-01T00:00:00Z");
            entities.persist(note);
        }
        entities.flush();
    }

    private List<String> titles(String query, OrgPath unit) {
        return entities.createQuery(query, Note.class).setParameter("unit", unit).getResultList().stream()
                .map(note -> note.org.value())
                .toList();
    }
}
