package org.federation.learning.study;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;

/** A person's learning time by days. */
@ApplicationScoped
class StudyRecords implements PersonRecords {

    private final DataSource database;
    private final StudyTime time;

    StudyRecords(DataSource database, StudyTime time) {
        this.database = database;
        this.time = time;
    }

    /** A day of learning. */
    record StudyDay(LocalDate day, long seconds) {}

    @Override
    public String name() {
        return "learningTime";
    }

    @Override
    public boolean areDerived() {
        return true;
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<StudyDay> export(UUID personId) {
        return time.byDay(personId).entrySet().stream()
                .map(day -> new StudyDay(day.getKey(), day.getValue()))
                .toList();
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete = connection.prepareStatement("DELETE FROM study_day WHERE person_id = ?")) {
            delete.setObject(1, personId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The learning time could not be erased", e);
        }
    }
}
