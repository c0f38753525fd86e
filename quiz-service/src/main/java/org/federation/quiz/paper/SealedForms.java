package org.federation.quiz.paper;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.id.Ids;

/** Keeps the sealed forms, and the recently used ones in memory: they never change. */
@ApplicationScoped
public class SealedForms {

    private static final TypeReference<List<SealedItem>> ITEMS = new TypeReference<>() {};

    /** Questions held in memory, over all forms: some tens of megabytes. */
    private static final int CACHED_ITEMS = 50_000;

    private final ObjectMapper json;
    private final Cache<UUID, SealedForm> cache = Caffeine.newBuilder()
            .maximumWeight(CACHED_ITEMS)
            .<UUID, SealedForm>weigher((id, form) -> form.items().size())
            .build();

    SealedForms(ObjectMapper json) {
        this.json = json;
    }

    /** Seals papers as forms 1 to n of the contest. */
    public void seal(Connection connection, UUID contest, List<List<SealedItem>> papers, Instant at)
            throws SQLException {
        List<Integer> places = IntStream.range(0, papers.size()).boxed().toList();
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO form (id, contest_id, number, max_score, items, sealed_at)
                SELECT id, ?, number, max_score, items, ?
                FROM unnest(?::uuid[], ?::int[], ?::int[], ?::jsonb[]) AS paper (id, number, max_score, items)
                """)) {
            insert.setObject(1, contest);
            insert.setObject(2, at.atOffset(ZoneOffset.UTC));
            insert.setArray(3, SqlArrays.uuids(connection, places, place -> Ids.next()));
            insert.setArray(4, SqlArrays.ints(connection, places, place -> place + 1));
            insert.setArray(5, SqlArrays.ints(connection, papers, SealedForms::maxScore));
            insert.setArray(6, SqlArrays.texts(connection, papers, this::write));
            insert.executeUpdate();
        }
    }

    /** Unmakes the forms of a withdrawn contest; none may have been handed out. */
    public void discard(Connection connection, UUID contest) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM form WHERE contest_id = ?")) {
            delete.setObject(1, contest);
            delete.executeUpdate();
        }
    }

    /** The forms of these ids. */
    public Map<UUID, SealedForm> find(Connection connection, Collection<UUID> ids) throws SQLException {
        Set<UUID> wanted = new LinkedHashSet<>(ids);
        Map<UUID, SealedForm> found = new HashMap<>(cache.getAllPresent(wanted));
        wanted.removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            load(connection, List.copyOf(wanted)).forEach(form -> found.put(form.id(), form));
        }
        return found;
    }

    private List<SealedForm> load(Connection connection, List<UUID> ids) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT id, items FROM form WHERE id = ANY (?::uuid[])")) {
            select.setArray(1, SqlArrays.uuids(connection, ids, id -> id));
            List<SealedForm> forms = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    SealedForm form = new SealedForm(rows.getObject(1, UUID.class), read(rows.getString(2)));
                    cache.put(form.id(), form);
                    forms.add(form);
                }
            }
            return forms;
        }
    }

    private static int maxScore(List<SealedItem> paper) {
        return paper.stream().mapToInt(SealedItem::points).sum();
    }

    private String write(List<SealedItem> paper) {
        try {
            return json.writeValueAsString(paper);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A paper must be writable as JSON", e);
        }
    }

    private List<SealedItem> read(String items) {
        try {
            return json.readValue(items, ITEMS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A sealed form is not readable", e);
        }
    }
}
