package org.federation.learning.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.federation.learning.person.PersonRecords;
import org.jspecify.annotations.Nullable;

/** A person's visits. A visit that comes while they are being erased counts as one that comes afterwards. */
@ApplicationScoped
class VisitRecords implements PersonRecords {

    private static final String SELECT = """
            SELECT z.slug, v.zone_id, v.at, v.month, v.visits, v.channel, v.org::text
            FROM (
                SELECT zone_id, at, NULL::date AS month, 1 AS visits, channel, org FROM visit WHERE person_id = ?
                UNION ALL
                SELECT zone_id, NULL, month, visits, channel, org FROM visit_month WHERE person_id = ?
            ) v LEFT JOIN zone z ON z.id = v.zone_id
            ORDER BY coalesce(v.at, v.month::timestamp AT TIME ZONE 'UTC'), v.zone_id""";

    private static final List<String> ERASE = List.of(
            "UPDATE visit SET person_id = ? WHERE person_id = ?",
            "UPDATE visit_month SET person_id = ? WHERE person_id = ?");

    private final DataSource database;

    VisitRecords(DataSource database) {
        this.database = database;
    }

    /** A visit, or those of a month long past, as their worker may know it. */
    record KeptVisit(
            @Schema(description = "The zone's slug; null once it is gone", nullable = true) @Nullable
            String zone,

            @Schema(description = "The zone's id") UUID zoneId,

            @Schema(description = "When it was, UTC; null for a month long past", nullable = true) @Nullable
            Instant at,

            @Schema(
                    description = "The month, in UTC, of which the hours are no longer known",
                    implementation = String.class,
                    nullable = true,
                    examples = "2026-11")
            @Nullable
            YearMonth month,

            @Schema(description = "How many visits that were")
            int visits,

            @Schema(description = "The host platform that brought the worker")
            String channel,

            @Schema(description = "The worker's unit then", nullable = true) @Nullable
            String org) {}

    @Override
    public String name() {
        return "visits";
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KeptVisit> export(UUID personId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, personId);
            select.setObject(2, personId);
            List<KeptVisit> visits = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Timestamp at = row.getTimestamp(3);
                    Date month = row.getDate(4);
                    visits.add(new KeptVisit(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            at == null ? null : at.toInstant(),
                            month == null ? null : YearMonth.from(month.toLocalDate()),
                            row.getInt(5),
                            row.getString(6),
                            row.getString(7)));
                }
            }
            return visits;
        } catch (SQLException e) {
            throw new IllegalStateException("The visits could not be read", e);
        }
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection()) {
            for (String sql : ERASE) {
                try (PreparedStatement erase = connection.prepareStatement(sql)) {
                    erase.setObject(1, pseudonym);
                    erase.setObject(2, personId);
                    erase.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The visits could not be erased", e);
        }
    }
}
