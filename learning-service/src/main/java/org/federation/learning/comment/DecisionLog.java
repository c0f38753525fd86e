package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.id.Ids;
import org.federation.kit.org.CurrentPerson;
import org.jspecify.annotations.Nullable;

/** Every decision about a comment, whether a reviewer's or, without a person, that of a rule. */
@ApplicationScoped
class DecisionLog {

    private static final String ENTER = """
            INSERT INTO comment_decision (id, comment_id, at, person_id, person_name, decision, reason, on_appeal)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String SELECT = """
            SELECT comment_id, at, person_name, decision, reason, on_appeal
            FROM comment_decision WHERE comment_id = ANY (?) ORDER BY id""";

    private final DataSource database;
    private final Clock clock;

    DecisionLog(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The rules are in doubt. */
    void doubted(Comment comment) {
        String kinds = String.join(
                ", ",
                comment.findings.stream()
                        .map(finding ->
                                finding.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .distinct()
                        .toList());
        enter(comment.id, null, "doubt", kinds, false);
    }

    /** So many have reported it that it is not shown for now. */
    void reported(Comment comment) {
        enter(comment.id, null, "reported", "", false);
    }

    void decided(UUID commentId, CurrentPerson reviewer, Decision decision, boolean onAppeal) {
        enter(commentId, reviewer, decision.decision(), decision.why(), onAppeal);
    }

    /** The decisions about each of the comments, the earliest first. */
    Map<UUID, List<DecisionView>> about(List<UUID> comments) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setArray(1, connection.createArrayOf("uuid", comments.toArray()));
            Map<UUID, List<DecisionView>> found = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                            .add(new DecisionView(
                                    row.getTimestamp(2).toInstant(),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getString(5),
                                    row.getBoolean(6)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("The decisions could not be read", e);
        }
    }

    private void enter(
            UUID commentId, @Nullable CurrentPerson person, String decision, String reason, boolean onAppeal) {
        try (Connection connection = database.getConnection();
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setObject(1, Ids.next());
            enter.setObject(2, commentId);
            enter.setTimestamp(3, Timestamp.from(clock.instant()));
            enter.setObject(4, person == null ? null : person.id());
            enter.setString(5, person == null ? null : person.name());
            enter.setString(6, decision);
            enter.setString(7, reason);
            enter.setBoolean(8, onAppeal);
            enter.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The decision could not be entered", e);
        }
    }
}
