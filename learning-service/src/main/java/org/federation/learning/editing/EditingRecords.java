package org.federation.learning.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;

/** What is kept of a person's writing and reviewing. The pieces belong to their unit and stay; only the name goes. */
@ApplicationScoped
class EditingRecords implements PersonRecords {

    private static final String LIST = """
            SELECT piece_id, 'version', at FROM piece_version WHERE editor_id = ?
            UNION ALL SELECT piece_id, 'correction', proposed_at FROM correction WHERE author_id = ?
            UNION ALL SELECT piece_id, 'correction-review', reviewed_at FROM correction WHERE reviewer_id = ?
            ORDER BY 3""";

    /** All in one statement, as the database checks that an author contributes and a reviewer does not. */
    private static final String PIECES = """
            UPDATE %s SET
                author_name = CASE WHEN author_id = gone THEN '' ELSE author_name END,
                author_id = CASE WHEN author_id = gone THEN nobody ELSE author_id END,
                contributors = array_replace(contributors, gone, nobody),
                reviewer_name = CASE WHEN reviewer_id = gone THEN '' ELSE reviewer_name END,
                reviewer_id = CASE WHEN reviewer_id = gone THEN nobody ELSE reviewer_id END,
                withdrawer_id = CASE WHEN withdrawer_id = gone THEN nobody ELSE withdrawer_id END
            FROM (SELECT ?::uuid AS gone, ?::uuid AS nobody) person
            WHERE gone = ANY (contributors) OR gone IN (reviewer_id, withdrawer_id)""";

    private static final List<String> ERASURES =
            List.of(PIECES.formatted("lecture"), PIECES.formatted("article"), """
            UPDATE piece_version SET editor_id = nobody, editor_name = ''
            FROM (SELECT ?::uuid AS gone, ?::uuid AS nobody) person WHERE editor_id = gone""", """
            UPDATE correction SET author_id = nobody, author_name = ''
            FROM (SELECT ?::uuid AS gone, ?::uuid AS nobody) person WHERE author_id = gone""", """
            UPDATE correction SET reviewer_id = nobody, reviewer_name = ''
            FROM (SELECT ?::uuid AS gone, ?::uuid AS nobody) person WHERE reviewer_id = gone""");

    private final DataSource database;

    EditingRecords(DataSource database) {
        this.database = database;
    }

    /** Something a person did to a piece, as an export tells it. */
    record EditingRecord(UUID pieceId, String what, Instant at) {}

    @Override
    public String name() {
        return "editing";
    }

    @Override
    public List<EditingRecord> export(UUID personId) {
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            for (int parameter = 1; parameter <= 3; parameter++) {
                list.setObject(parameter, personId);
            }
            List<EditingRecord> records = new ArrayList<>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    records.add(new EditingRecord(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getTimestamp(3).toInstant()));
                }
            }
            return records;
        } catch (SQLException e) {
            throw new IllegalStateException("What was written could not be exported", e);
        }
    }

    @Override
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection()) {
            for (String erasure : ERASURES) {
                try (PreparedStatement erase = connection.prepareStatement(erasure)) {
                    erase.setObject(1, personId);
                    erase.setObject(2, pseudonym);
                    erase.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What was written could not be made nobody's", e);
        }
    }
}
