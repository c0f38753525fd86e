package org.federation.learning.comment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.federation.learning.comment.CommentView.Author;
import org.federation.learning.moderation.Finding;
import org.jspecify.annotations.Nullable;

/** What waits for the reviewers of a unit, the longest waiting first. */
@ApplicationScoped
class ModerationQueue {

    private static final String WITHIN = "(c.author_org <@ ?::ltree OR l.org <@ ?::ltree)";

    private static final String SELECT = """
            SELECT c.*, l.title AS lecture_title, o.name AS unit_name, a.text AS answers,
                   (SELECT count(*) FROM comment s WHERE s.author_id = c.author_id AND s.state = 'PUBLISHED') AS published,
                   (SELECT count(*) FROM comment s WHERE s.author_id = c.author_id AND s.state IN ('REFUSED', 'HIDDEN'))
                       AS refused
            FROM comment c JOIN lecture l ON l.id = c.lecture_id
                 LEFT JOIN organization o ON o.path = c.author_org
                 LEFT JOIN comment a ON a.id = c.reply_to
            WHERE\s""" + WITHIN;

    private static final String COUNTS = """
            SELECT count(*) FILTER (WHERE c.state = 'PENDING'),
                   count(*) FILTER (WHERE c.reports > 0 AND c.state IN ('PUBLISHED', 'REPORTED')),
                   count(*) FILTER (WHERE c.appeal_open)
            FROM comment c JOIN lecture l ON l.id = c.lecture_id
            WHERE (c.state IN ('PENDING', 'REPORTED') OR c.reports > 0 OR c.appeal_open) AND\s""" + WITHIN;

    /** What a queue holds, by its name. */
    private static final Map<String, String> QUEUES = Map.of(
            "pending", "c.state = 'PENDING'",
            "reported", "c.reports > 0 AND c.state IN ('PUBLISHED', 'REPORTED')",
            "appealed", "c.appeal_open",
            "refused", "c.state IN ('REFUSED', 'HIDDEN')");

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    private final DataSource database;
    private final ReportBook reports;
    private final DecisionLog decisions;
    private final ObjectMapper json;

    ModerationQueue(DataSource database, ReportBook reports, DecisionLog decisions, ObjectMapper json) {
        this.database = database;
        this.reports = reports;
        this.decisions = decisions;
        this.json = json;
    }

    record Key(UUID id) {}

    Page<ModeratedComment> list(CurrentPerson reviewer, String queue, PageRequest page) {
        Key after = page.after(Key.class);
        UUID id = after == null ? null : after.id();
        String sql = SELECT + " AND " + QUEUES.get(queue) + " AND (?::uuid IS NULL OR c.id > ?) ORDER BY c.id LIMIT ?";
        return page.page(read(reviewer, sql, id, id, page.limit() + 1), row -> new Key(row.id()));
    }

    /** @throws Problem 404 outside the reviewer's scope */
    ModeratedComment one(CurrentPerson reviewer, UUID id) {
        return read(reviewer, SELECT + " AND c.id = ? AND c.state <> 'DELETED'", id).stream()
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    WaitingCounts counts(OrgScope scope) {
        try (Connection connection = database.getConnection();
                PreparedStatement count = connection.prepareStatement(COUNTS)) {
            count.setString(1, scope.root().value());
            count.setString(2, scope.root().value());
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return new WaitingCounts(row.getLong(1), row.getLong(2), row.getLong(3));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What waits could not be counted", e);
        }
    }

    private List<ModeratedComment> read(CurrentPerson reviewer, String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, reviewer.org().value());
            select.setString(2, reviewer.org().value());
            for (int number = 0; number < parameters.length; number++) {
                select.setObject(number + 3, parameters[number]);
            }
            List<ModeratedComment> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(comment(row, reviewer.id()));
                }
            }
            return withHistory(found);
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("What waits could not be read", e);
        }
    }

    private List<ModeratedComment> withHistory(List<ModeratedComment> found) {
        List<UUID> ids = found.stream().map(ModeratedComment::id).toList();
        Map<UUID, List<ReportView>> reported = reports.open(ids);
        Map<UUID, List<DecisionView>> decided = decisions.about(ids);
        return found.stream()
                .map(comment -> comment.with(
                        reported.getOrDefault(comment.id(), List.of()), decided.getOrDefault(comment.id(), List.of())))
                .toList();
    }

    private ModeratedComment comment(ResultSet row, UUID reviewer) throws SQLException, JsonProcessingException {
        boolean erased = row.getBoolean("erased");
        return new ModeratedComment(
                row.getObject("id", UUID.class),
                "\"" + row.getLong("version") + "\"",
                row.getObject("lecture_id", UUID.class),
                row.getString("lecture_title"),
                erased
                        ? null
                        : new Author(
                                row.getString("author_name"),
                                new OrgPath(row.getString("author_org")),
                                row.getString("unit_name")),
                reviewer.equals(row.getObject("author_id", UUID.class)),
                row.getBoolean("official"),
                row.getString("text"),
                CommentState.valueOf(row.getString("state")),
                json.readValue(row.getString("findings"), FINDINGS),
                row.getString("answers"),
                List.of(),
                row.getString("appeal"),
                row.getBoolean("appeal_open"),
                row.getBoolean("appeal_open") && reviewer.equals(row.getObject("decided_by", UUID.class)),
                List.of(),
                row.getLong("published"),
                row.getLong("refused"),
                row.getTimestamp("created_at").toInstant());
    }
}
