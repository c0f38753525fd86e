package org.federation.learning.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;

/** Reads what lectures and zones are called; channels, segments and days are called what they are. */
@ApplicationScoped
class SubjectNames {

    private final DataSource database;

    SubjectNames(DataSource database) {
        this.database = database;
    }

    Map<String, String> of(Breakdown by, Collection<String> subjects) {
        return switch (by) {
            case LECTURE -> titles("SELECT id, title FROM lecture WHERE id = ANY (?)", subjects);
            case ZONE -> titles("SELECT id, title FROM zone WHERE id = ANY (?)", subjects);
            case UNIT, CHANNEL, SEGMENT, DAY -> Map.of();
        };
    }

    private Map<String, String> titles(String select, Collection<String> ids) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setArray(1, SqlArrays.uuids(connection, List.copyOf(ids), UUID::fromString));
            Map<String, String> titles = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    titles.put(row.getString(1), row.getString(2));
                }
            }
            return titles;
        } catch (SQLException e) {
            throw new IllegalStateException("The titles could not be read", e);
        }
    }
}
