package org.federation.learning.zone;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
            SELECT z.slug, v.zone_id, v.at, v.channel, v.org::text
            FROM visit v LEFT JOIN zone z ON z.id = v.zone_id
            WHERE v.person_id = ? ORDER BY v.at, v.zone_id""";

    private static final String ERASE = "UPDATE visit SET person_id = ? WHERE person_id = ?";

    private final DataSource database;

    VisitRecords(DataSource database) {
        this.database = database;
    }

    /** A visit, as its worker may know it. */
    record KeptVisit(
            @Schema(description = "The zone's slug; null once it is gone", nullable = true) @Nullable
            String zone,

            @Schema(description = "The zone's id") UUID zoneId,

            @Schema(description = "When it was, UTC") Instant at,

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
            List<KeptVisit> visits = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    visits.add(new KeptVisit(
                            row.getString(1),
                            row.getObject(2, UUID.class),
                            row.getTimestamp(3).toInstant(),
                            row.getString(4),
                            row.getString(5)));
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
        try (Connection connection = database.getConnection();
                PreparedStatement erase = connection.prepareStatement(ERASE)) {
            erase.setObject(1, pseudonym);
            erase.setObject(2, personId);
            erase.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The visits could not be erased", e);
        }
    }
}
