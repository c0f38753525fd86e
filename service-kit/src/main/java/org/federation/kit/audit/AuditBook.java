package org.federation.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Looks up what {@link AuditLog} wrote down, and keeps its months: the next is made ahead, those of long ago are
 * retired.
 */
@ApplicationScoped
class AuditBook {

    private final DataSource database;
    private final ObjectMapper json;

    AuditBook(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** Where a listing goes on: before this entry. */
    record Key(Instant at, UUID id) {}

    Page<AuditEntry> list(OrgScope scope, AuditQuery query, PageRequest page) {
        Conditions where = new Conditions("org <@ ?::ltree", scope.root().value())
                .and("person = ?", query.person)
                .and("action = ?", query.action)
                .and("subject = ?", query.subject)
                .and("at >= ?", timestamp(query.from))
                .and("at < ?", timestamp(query.to));
        Key after = page.after(Key.class);
        if (after != null) {
            where.and("(at, id) < (?, ?)", timestamp(after.at()), after.id());
        }
        String select = "SELECT id, at, person, org::text, action, subject, before, after FROM audit_log WHERE " + where
                + " ORDER BY at DESC, id DESC LIMIT " + (page.limit() + 1);
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            where.bind(statement);
            return page.page(read(statement), entry -> new Key(entry.at(), entry.id()));
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be read", e);
        }
    }

    /** Makes the partition of the month the instant falls in, unless it is there. */
    void makeMonth(Instant moment) {
        call("CALL audit_log_make_partition(?)", moment);
    }

    /** Drops the partitions of all months before the one the instant falls in. */
    void retireMonthsBefore(Instant moment) {
        call("CALL audit_log_retire(?)", moment);
    }

    private void call(String procedure, Instant moment) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(procedure)) {
            statement.setObject(1, timestamp(moment));
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The months of the audit log could not be kept", e);
        }
    }

    private List<AuditEntry> read(PreparedStatement statement) throws SQLException {
        List<AuditEntry> entries = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                entries.add(new AuditEntry(
                        row.getObject(1, UUID.class),
                        row.getObject(2, OffsetDateTime.class).toInstant(),
                        row.getObject(3, UUID.class),
                        new OrgPath(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        tree(row.getString(7)),
                        tree(row.getString(8))));
            }
        }
        return entries;
    }

    private @Nullable JsonNode tree(@Nullable String text) {
        try {
            return text == null ? null : json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("PostgreSQL keeps jsonb that is no JSON", e);
        }
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
