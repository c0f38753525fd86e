package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** Turns rows of comments into what one reader is to see of them. */
@ApplicationScoped
class CommentRows {

    /** What stands where nothing is to be read any more. */
    static final String GONE = "[deleted]";

    private final CommentConfig config;
    private final Clock clock;

    CommentRows(CommentConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    List<CommentView> read(ResultSet row, UUID reader) throws SQLException {
        Instant now = clock.instant();
        List<CommentView> views = new ArrayList<>();
        while (row.next()) {
            views.add(view(row, reader, now));
        }
        return views;
    }

    private CommentView view(ResultSet row, UUID reader, Instant now) throws SQLException {
        CommentState state = CommentState.valueOf(row.getString("state"));
        boolean mine = row.getObject("author_id", UUID.class).equals(reader);
        boolean readable = !row.getBoolean("erased")
                && (state == CommentState.PUBLISHED || (mine && state != CommentState.DELETED));
        return new CommentView(
                row.getObject("id", UUID.class),
                row.getObject("lecture_id", UUID.class),
                row.getObject("root_id", UUID.class),
                row.getObject("reply_to", UUID.class),
                row.getBoolean("answers_reply") ? row.getString("addressee") : null,
                readable ? author(row) : null,
                mine,
                row.getBoolean("official"),
                readable ? row.getString("text") : GONE,
                readable ? state : CommentState.DELETED,
                mine ? row.getString("reason") : null,
                mine ? appeal(row, state) : AppealState.NONE,
                row.getLong("likes"),
                row.getBoolean("liked"),
                row.getLong("replies"),
                List.of(),
                instant(row.getTimestamp("created_at")),
                row.getTimestamp("edited_at") == null ? null : instant(row.getTimestamp("edited_at")),
                mine ? editableUntil(row, state, now) : null,
                now);
    }

    private static CommentView.Author author(ResultSet row) throws SQLException {
        return new CommentView.Author(
                row.getString("author_name"), new OrgPath(row.getString("author_org")), row.getString("unit_name"));
    }

    private static AppealState appeal(ResultSet row, CommentState state) throws SQLException {
        if (row.getBoolean("appeal_open")) {
            return AppealState.OPEN;
        }
        if (row.getTimestamp("appealed_at") != null) {
            return AppealState.DECIDED;
        }
        return state == CommentState.REFUSED || state == CommentState.HIDDEN ? AppealState.POSSIBLE : AppealState.NONE;
    }

    /** As {@link Comment#isEditable} has it. */
    private @Nullable Instant editableUntil(ResultSet row, CommentState state, Instant now) throws SQLException {
        Instant until = instant(row.getTimestamp("created_at")).plus(config.editable());
        boolean editable = (state == CommentState.PUBLISHED || state == CommentState.PENDING)
                && !row.getBoolean("official")
                && row.getObject("decided_by") == null
                && row.getInt("reports") == 0
                && now.isBefore(until);
        return editable ? until : null;
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }
}
