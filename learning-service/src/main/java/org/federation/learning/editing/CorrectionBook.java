package org.federation.learning.editing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlFailures;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Keeps the corrections of pieces of any kind. */
@ApplicationScoped
class CorrectionBook {

    private static final String COLUMNS = "id, state, note, words::text, author_id, author_name, proposed_at,"
            + " reviewer_name, review_note, reviewed_at";

    private static final String ENTER = """
            INSERT INTO correction (id, piece_id, words, note, author_id, author_name, proposed_at, state)
            VALUES (?, ?, ?::jsonb, ?, ?, ?, ?, 'PROPOSED')""";

    private static final String OPEN =
            "SELECT " + COLUMNS + " FROM correction WHERE piece_id = ? AND id = ? AND state = 'PROPOSED' FOR UPDATE";

    private static final String LIST = "SELECT " + COLUMNS
            + " FROM correction WHERE piece_id = ? AND (?::timestamptz IS NULL OR (proposed_at, id) < (?, ?::uuid))"
            + " ORDER BY proposed_at DESC, id DESC LIMIT ?";

    private static final String DECIDE = """
            UPDATE correction SET state = ?, reviewer_id = ?, reviewer_name = ?, review_note = ?, reviewed_at = ?
            WHERE id = ?""";

    private static final String NOTES = """
            SELECT reviewed_at, note FROM correction WHERE piece_id = ? AND state = 'MADE' ORDER BY reviewed_at""";

    private final DataSource database;
    private final ObjectMapper json;

    CorrectionBook(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    record Key(Instant at, UUID id) {}

    /** A correction with who proposed it. */
    record Proposed<W>(UUID authorId, CorrectionView<W> correction) {}

    void enter(UUID id, UUID piece, Object words, String note, UUID author, String name, Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement enter = connection.prepareStatement(ENTER)) {
            enter.setObject(1, id);
            enter.setObject(2, piece);
            enter.setString(3, json.writeValueAsString(words));
            enter.setString(4, note);
            enter.setObject(5, author);
            enter.setString(6, name);
            enter.setTimestamp(7, Timestamp.from(now));
            enter.executeUpdate();
        } catch (SQLException e) {
            throw refused(e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Words must be JSON", e);
        }
    }

    /**
     * A correction that awaits its decision, which nobody else can make until this transaction ends.
     *
     * @throws Problem 404 without such a one
     */
    <W> Proposed<W> held(UUID piece, UUID id, Class<W> words) {
        try (Connection connection = database.getConnection();
                PreparedStatement open = connection.prepareStatement(OPEN)) {
            open.setObject(1, piece);
            open.setObject(2, id);
            try (ResultSet row = open.executeQuery()) {
                if (!row.next()) {
                    throw Problem.notFound();
                }
                return new Proposed<>(row.getObject("author_id", UUID.class), view(row, words));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The correction could not be read", e);
        }
    }

    <W> Page<CorrectionView<W>> list(UUID piece, PageRequest page, Class<W> words) {
        Key after = page.after(Key.class);
        Timestamp before = after == null ? null : Timestamp.from(after.at());
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(LIST)) {
            list.setObject(1, piece);
            list.setTimestamp(2, before);
            list.setTimestamp(3, before);
            list.setObject(4, after == null ? null : after.id());
            list.setInt(5, page.limit() + 1);
            List<CorrectionView<W>> corrections = new ArrayList<>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    corrections.add(view(row, words));
                }
            }
            return page.page(corrections, correction -> new Key(correction.proposedAt(), correction.id()));
        } catch (SQLException e) {
            throw new IllegalStateException("The corrections could not be listed", e);
        }
    }

    void decide(UUID id, ReviewDecision decision, UUID reviewer, String name, Instant now) {
        CorrectionState state = decision.approves() ? CorrectionState.MADE : CorrectionState.RETURNED;
        try (Connection connection = database.getConnection();
                PreparedStatement decide = connection.prepareStatement(DECIDE)) {
            decide.setString(1, state.name());
            decide.setObject(2, reviewer);
            decide.setString(3, name);
            decide.setString(4, decision.note());
            decide.setTimestamp(5, Timestamp.from(now));
            decide.setObject(6, id);
            decide.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The decision could not be entered", e);
        }
    }

    /** What workers are told of a piece's corrections, the first one first. */
    List<CorrectionNote> notes(UUID piece) {
        try (Connection connection = database.getConnection();
                PreparedStatement list = connection.prepareStatement(NOTES)) {
            list.setObject(1, piece);
            List<CorrectionNote> notes = new ArrayList<>();
            try (ResultSet row = list.executeQuery()) {
                while (row.next()) {
                    notes.add(new CorrectionNote(row.getTimestamp(1).toInstant(), row.getString(2)));
                }
            }
            return notes;
        } catch (SQLException e) {
            throw new IllegalStateException("The corrections could not be read", e);
        }
    }

    private <W> CorrectionView<W> view(ResultSet row, Class<W> words) throws SQLException {
        try {
            return new CorrectionView<>(
                    row.getObject("id", UUID.class),
                    CorrectionState.valueOf(row.getString("state")),
                    row.getString("note"),
                    read(row.getString("words"), words),
                    row.getString("author_name"),
                    row.getTimestamp("proposed_at").toInstant(),
                    review(row));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written as words reads otherwise", e);
        }
    }

    private static @Nullable PieceReview review(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("reviewed_at");
        return at == null
                ? null
                : new PieceReview(row.getString("reviewer_name"), row.getString("review_note"), at.toInstant());
    }

    /** Whoever comes second finds the first one's correction in the way. */
    private static RuntimeException refused(SQLException e) {
        return SqlFailures.isDuplicate(e)
                ? Problem.conflict("correction-open")
                : new IllegalStateException("The correction could not be entered", e);
    }

    /** What was kept before a field was given up is still read. */
    private <W> W read(String text, Class<W> words) throws JsonProcessingException {
        return json.readerFor(words)
                .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .readValue(text);
    }
}
