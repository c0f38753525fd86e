package org.federation.learning.certificate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;

/** Keeps the certificates that were issued. */
@ApplicationScoped
class CertificateBook implements PersonRecords {

    private static final String COLUMNS =
            "SELECT code, holder, from_day, to_day, seconds, completions, issued_at FROM learning_certificate ";

    private static final String INSERT = """
            INSERT INTO learning_certificate
                (code, person_id, holder, from_day, to_day, seconds, completions, issued_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";

    private static final String SAME =
            COLUMNS + "WHERE (person_id, holder, from_day, to_day, seconds, completions) = (?, ?, ?, ?, ?, ?)";

    private static final String UNIT = "SELECT name FROM organization WHERE path = ?::ltree";

    private final DataSource database;

    CertificateBook(DataSource database) {
        this.database = database;
    }

    /** Issues it, unless one that says the same was issued before: then that one is it. */
    @Transactional
    Certificate issue(UUID personId, Certificate certificate) {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                insert.setString(1, certificate.code());
                insert.setObject(2, personId);
                insert.setString(3, certificate.holder());
                insert.setObject(4, certificate.from());
                insert.setObject(5, certificate.to());
                insert.setLong(6, certificate.learningSeconds());
                insert.setLong(7, certificate.completions());
                insert.setTimestamp(8, Timestamp.from(certificate.issuedAt()));
                insert.executeUpdate();
            }
            try (PreparedStatement select = connection.prepareStatement(SAME)) {
                select.setObject(1, personId);
                select.setString(2, certificate.holder());
                select.setObject(3, certificate.from());
                select.setObject(4, certificate.to());
                select.setLong(5, certificate.learningSeconds());
                select.setLong(6, certificate.completions());
                return read(select).get(0);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The certificate could not be issued", e);
        }
    }

    Optional<Certificate> find(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS + "WHERE code = ?")) {
            select.setString(1, code);
            return read(select).stream().findFirst();
        } catch (SQLException e) {
            throw new IllegalStateException("The certificate could not be read", e);
        }
    }

    /** The name the directory has for a unit. */
    Optional<String> unitName(String path) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(UNIT)) {
            select.setString(1, path);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The unit could not be read", e);
        }
    }

    @Override
    public String name() {
        return "certificates";
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public List<Certificate> export(UUID personId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(COLUMNS + "WHERE person_id = ? ORDER BY issued_at, code")) {
            select.setObject(1, personId);
            return read(select);
        } catch (SQLException e) {
            throw new IllegalStateException("The certificates could not be read", e);
        }
    }

    /** Nobody can verify them any more. */
    @Override
    @Transactional(TxType.MANDATORY)
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM learning_certificate WHERE person_id = ?")) {
            delete.setObject(1, personId);
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The certificates could not be erased", e);
        }
    }

    private static List<Certificate> read(PreparedStatement select) throws SQLException {
        List<Certificate> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(new Certificate(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        row.getLong(5),
                        row.getLong(6),
                        row.getTimestamp(7).toInstant()));
            }
        }
        return found;
    }
}
