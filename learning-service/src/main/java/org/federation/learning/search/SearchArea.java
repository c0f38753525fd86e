package org.federation.learning.search;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader looks: in what is out of their unit and of the units above it.
 *
 * @param reader the person's unit
 * @param kinds of which kinds
 * @param zone the slug of a zone whose columns show it; null for anywhere
 */
record SearchArea(
        OrgPath reader,
        Collection<SearchKind> kinds,
        @Nullable String zone) {

    /** Of an entry, with the parameters of {@link #bind}. What is said and answered belongs to its lecture. */
    static final String CONDITION = """
            ?::ltree <@ org AND out_from <= ? AND kind = ANY (?)
            AND (?::text IS NULL OR coalesce(lecture_id, subject_id) IN (
                SELECT coalesce(e.lecture_id, e.article_id)
                FROM zone z JOIN zone_column c ON c.zone_id = z.id JOIN column_entry e ON e.column_id = c.id
                WHERE z.slug = ? AND ?::ltree <@ z.org
                  AND (e.shown_from <= ?) IS NOT FALSE AND (e.shown_until > ?) IS NOT FALSE))""";

    void bind(Parameters parameters, Instant now) throws SQLException {
        parameters.text(reader.value()).instant(now).names(kinds);
        parameters.text(zone).text(zone).text(reader.value()).instant(now).instant(now);
    }
}
