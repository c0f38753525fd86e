package org.federation.learning.person;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The answers kept for a day in case a request is repeated. */
@ApplicationScoped
class RequestRecords implements PersonRecords {

    private final DataSource database;

    RequestRecords(DataSource database) {
        this.database = database;
    }

    /** A request whose answer is kept. */
    record KeptRequest(String operation, Instant at) {}

    @Override
    public String name() {
        return "requests";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<KeptRequest> export(UUID personId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT operation, created_at FROM idempotency_key WHERE person = ? ORDER BY created_at")) {
            select.setObject(1, personId);
            List<KeptRequest> kept = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    kept.add(new KeptRequest(
                            row.getString(1), row.getTimestamp(2).toInstant()));
                }
            }
            return kept;
        } catch (SQLException e) {
            throw new IllegalStateException("The kept requests could not be read", e);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM idempotency_key WHERE person = ?")) {
            delete.setObject(1, personId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The kept requests could not be erased", e);
        }
    }
}
