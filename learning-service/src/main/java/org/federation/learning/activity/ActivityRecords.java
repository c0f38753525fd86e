package org.federation.learning.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;

/** Activities of a person that have not had their effect yet; once they are erased, they never will. */
@ApplicationScoped
class ActivityRecords implements PersonRecords {

    private final DataSource database;

    ActivityRecords(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public boolean areDerived() {
        return true;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Activity> export(UUID personId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT id, kind, person_id, org::text, subject_id, at FROM activity WHERE person_id = ?")) {
            select.setObject(1, personId);
            List<Activity> waiting = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    waiting.add(ActivityLog.activity(row));
                }
            }
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("The activities could not be read", e);
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM activity WHERE person_id = ?")) {
            delete.setObject(1, personId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The activities could not be erased", e);
        }
    }
}
