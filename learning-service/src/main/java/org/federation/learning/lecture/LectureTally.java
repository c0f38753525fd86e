package org.federation.learning.lecture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** Where other features tell by how much a lecture's likes and comments have risen or fallen with their rows. */
@ApplicationScoped
public class LectureTally {

    private final DataSource database;

    LectureTally(DataSource database) {
        this.database = database;
    }

    /** In the transaction under way, which also holds the rows that are counted. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void likes(UUID lectureId, int more) {
        raise("UPDATE lecture_count SET likes = likes + ? WHERE lecture_id = ?", lectureId, more);
    }

    /** As {@link #likes}, for comments that are out. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void comments(UUID lectureId, int more) {
        raise("UPDATE lecture_count SET comments = comments + ? WHERE lecture_id = ?", lectureId, more);
    }

    private void raise(String sql, UUID lectureId, int more) {
        try (Connection connection = database.getConnection();
                PreparedStatement raise = connection.prepareStatement(sql)) {
            raise.setInt(1, more);
            raise.setObject(2, lectureId);
            raise.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The lecture's count could not be raised", e);
        }
    }
}
