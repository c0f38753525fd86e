package org.federation.learning.comment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The rows of one person, in the transaction under way. */
final class PersonRows {

    private PersonRows() {}

    /** How a row becomes a record. */
    interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @param sql a statement whose one parameter is the person */
    static <T> List<T> read(DataSource database, String sql, UUID personId, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, personId);
            List<T> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(reading.of(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("A person's rows could not be read", e);
        }
    }

    /** @param sql a statement whose parameters are the pseudonym and the person */
    static void rekey(DataSource database, String sql, UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            change.setObject(1, pseudonym);
            change.setObject(2, personId);
            change.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("A person's rows could not be made nobody's", e);
        }
    }
}
