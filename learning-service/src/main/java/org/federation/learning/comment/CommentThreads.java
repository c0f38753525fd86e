package org.federation.learning.comment;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments as one person sees them: what is out, what they wrote themselves, and the empty heads of threads that
 * go on below.
 */
@ApplicationScoped
class CommentThreads {

    private static final int FIRST_REPLIES = 3;

    private static final String SELECT = """
            SELECT c.*, o.name AS unit_name, a.author_name AS addressee, a.root_id IS NOT NULL AS answers_reply,
                   EXISTS (SELECT FROM comment_like l WHERE l.person_id = v.person AND l.comment_id = c.id) AS liked
            FROM (SELECT ?::uuid AS person) v, comment c
                 LEFT JOIN organization o ON o.path = c.author_org
                 LEFT JOIN comment a ON a.id = c.reply_to
            WHERE\s""";

    private static final String SEEN =
            "(c.state = 'PUBLISHED' OR (c.author_id = v.person AND c.state <> 'DELETED' AND NOT c.erased))";

    private static final String ROOTS =
            SELECT + "c.lecture_id = ? AND c.root_id IS NULL AND (c.replies > 0 OR " + SEEN + ")";

    private static final String NEWEST = ROOTS + " AND (?::uuid IS NULL OR c.id < ?) ORDER BY c.id DESC LIMIT ?";

    private static final String MOST_LIKED =
            ROOTS + " AND (?::bigint IS NULL OR (c.likes, c.id) < (?, ?)) ORDER BY c.likes DESC, c.id DESC LIMIT ?";

    private static final String REPLIES = SELECT + "c.root_id = ? AND " + SEEN
            + " AND (?::uuid IS NULL OR (NOT c.official, c.id) > (?, ?)) ORDER BY NOT c.official, c.id LIMIT ?";

    private static final String FIRST = SELECT + """
            c.id IN (
                SELECT f.id FROM unnest(?::uuid[]) AS root (id), LATERAL (
                    SELECT c.id FROM comment c WHERE c.root_id = root.id AND %s
                    ORDER BY NOT c.official, c.id LIMIT %d) AS f)
            ORDER BY NOT c.official, c.id""".formatted(SEEN, FIRST_REPLIES);

    private static final String ONE = SELECT + "c.id = ?";

    private final DataSource database;
    private final CommentRows rows;

    CommentThreads(DataSource database, CommentRows rows) {
        this.database = database;
        this.rows = rows;
    }

    record NewestKey(UUID id) {}

    record MostLikedKey(long likes, UUID id) {}

    record ReplyKey(boolean unofficial, UUID id) {}

    /** Threads below a lecture, each with its first replies. */
    Page<CommentView> newest(UUID reader, UUID lectureId, PageRequest page) {
        NewestKey after = page.after(NewestKey.class);
        UUID id = after == null ? null : after.id();
        return withReplies(
                reader,
                page.page(read(reader, NEWEST, lectureId, id, id, page.limit() + 1), view -> new NewestKey(view.id())));
    }

    /** As {@link #newest}, in the order of their likes. */
    Page<CommentView> mostLiked(UUID reader, UUID lectureId, PageRequest page) {
        MostLikedKey after = page.after(MostLikedKey.class);
        Long likes = after == null ? null : after.likes();
        List<CommentView> found =
                read(reader, MOST_LIKED, lectureId, likes, likes, after == null ? null : after.id(), page.limit() + 1);
        return withReplies(reader, page.page(found, view -> new MostLikedKey(view.likes(), view.id())));
    }

    /** Replies of one thread, all of them in pages. */
    Page<CommentView> replies(UUID reader, UUID rootId, PageRequest page) {
        ReplyKey after = page.after(ReplyKey.class);
        UUID id = after == null ? null : after.id();
        List<CommentView> found =
                read(reader, REPLIES, rootId, id, after != null && after.unofficial(), id, page.limit() + 1);
        return page.page(found, view -> new ReplyKey(!view.official(), view.id()));
    }

    /** One comment, without replies. */
    CommentView one(UUID reader, UUID id) {
        return read(reader, ONE, id).stream().findFirst().orElseThrow(Problem::notFound);
    }

    private Page<CommentView> withReplies(UUID reader, Page<CommentView> roots) {
        UUID[] ids = roots.items().stream().map(CommentView::id).toArray(UUID[]::new);
        Map<UUID, List<CommentView>> replies = read(reader, FIRST, (Object) ids).stream()
                .collect(Collectors.groupingBy(reply -> Objects.requireNonNull(reply.rootId())));
        return roots.map(root -> root.with(replies.getOrDefault(root.id(), List.of())));
    }

    /** @param parameters those of the statement after the reader; an array is one of UUIDs */
    private List<CommentView> read(UUID reader, String sql, @Nullable Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, reader);
            for (int number = 0; number < parameters.length; number++) {
                Object parameter = parameters[number];
                select.setObject(
                        number + 2,
                        parameter instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : parameter);
            }
            try (ResultSet row = select.executeQuery()) {
                return rows.read(row, reader);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Comments could not be read", e);
        }
    }
}
