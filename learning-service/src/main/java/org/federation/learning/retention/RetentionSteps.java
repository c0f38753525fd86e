package org.federation.learning.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.retention.RetentionCurve.Step;

/** Reads a lecture's steps: as many rows as there are seconds at which someone began or stopped, however many watch. */
@ApplicationScoped
class RetentionSteps {

    private static final String SELECT =
            "SELECT second, workers, views, stopped FROM retention WHERE lecture_id = ? ORDER BY second";

    private final DataSource database;

    RetentionSteps(DataSource database) {
        this.database = database;
    }

    List<Step> of(UUID lectureId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, lectureId);
            List<Step> steps = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    steps.add(new Step(row.getInt(1), row.getLong(2), row.getLong(3), row.getLong(4)));
                }
            }
            return steps;
        } catch (SQLException e) {
            throw new IllegalStateException("The curve could not be read", e);
        }
    }
}
