package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.activity.Activity;
import org.federation.learning.activity.ActivityKind;
import org.federation.learning.activity.ActivityLog;
import org.federation.learning.lecture.LectureTally;

/**
 * What follows when a comment comes out or goes back in: counters rise or fall, it is found or not, points are due or
 * no longer.
 */
@ApplicationScoped
class Publicity {

    private static final String REPLIES = "UPDATE comment SET replies = replies + ? WHERE id = ?";

    private final CommentRepository comments;
    private final LectureTally tally;
    private final ActivityLog activities;
    private final SearchableAnswers search;
    private final DataSource database;
    private final Clock clock;

    Publicity(
            CommentRepository comments,
            LectureTally tally,
            ActivityLog activities,
            SearchableAnswers search,
            DataSource database,
            Clock clock) {
        this.comments = comments;
        this.tally = tally;
        this.activities = activities;
        this.search = search;
        this.database = database;
        this.clock = clock;
    }

    /** In the transaction of the change, once that is made. */
    void changed(Comment comment, boolean wasOut) {
        comments.flush();
        if (comment.official) {
            search.enter(comment);
        }
        if (comment.isOut() == wasOut) {
            return;
        }
        int more = comment.isOut() ? 1 : -1;
        if (comment.rootId != null) {
            raiseReplies(comment.rootId, more);
        }
        tally.comments(comment.lectureId, more);
        if (comment.isRewarded()) {
            ActivityKind kind = comment.isOut() ? ActivityKind.COMMENT_ACCEPTED : ActivityKind.COMMENT_REVOKED;
            activities.enter(new Activity(kind, comment.authorId, comment.authorOrg, comment.id, clock.instant()));
        }
    }

    private void raiseReplies(UUID root, int more) {
        try (Connection connection = database.getConnection();
                PreparedStatement raise = connection.prepareStatement(REPLIES)) {
            raise.setInt(1, more);
            raise.setObject(2, root);
            raise.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The replies could not be counted", e);
        }
    }
}
