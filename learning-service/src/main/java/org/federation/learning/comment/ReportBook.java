package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/** What readers have reported, once each. */
@ApplicationScoped
class ReportBook {

    private static final String ENTER = """
            INSERT INTO comment_report (person_id, comment_id, reason, at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING""";

    private static final String ANSWER =
            "UPDATE comment_report SET answered = true WHERE comment_id = ? AND NOT answered";

    private static final String OPEN = """
            SELECT comment_id, reason, at FROM comment_report
            WHERE comment_id = ANY (?) AND NOT answered ORDER BY at, person_id""";

    private final DataSource database;

    ReportBook(DataSource database) {
        this.database = database;
    }

    /** Whether it is the person's first report of the comment. */
    boolean enter(UUID person, UUID comment, String reason, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setObject(1, person);
            enter.setObject(2, comment);
            enter.setString(3, reason);
            enter.setTimestamp(4, Timestamp.from(now));
            return enter.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("The report could not be entered", e);
        }
    }

    /** A reviewer has decided: those there are count no more. */
    void answer(UUID comment) {
        try (Connection connection = database.getConnection();
                PreparedStatement answer = connection.prepareStatement(ANSWER)) {
            answer.setObject(1, comment);
            answer.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The reports could not be answered", e);
        }
    }

    /** Reports of the comments that nobody has answered, the earliest first. */
    Map<UUID, List<ReportView>> open(List<UUID> comments) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OPEN)) {
            select.setArray(1, connection.createArrayOf("uuid", comments.toArray()));
            Map<UUID, List<ReportView>> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new ReportView(
                                    row.getString(2), row.getTimestamp(3).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The reports could not be read", e);
        }
    }
}
