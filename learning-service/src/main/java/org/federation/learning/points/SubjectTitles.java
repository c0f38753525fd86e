package org.federation.learning.points;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.paging.Page;

/** What postings were for, by name. A title stays told after a lecture is withdrawn: its worker has seen it. */
@ApplicationScoped
class SubjectTitles {

    private static final String FIND = "SELECT id, title FROM lecture WHERE id = ANY (?)";

    private final DataSource database;

    SubjectTitles(DataSource database) {
        this.database = database;
    }

    Page<PostingView> name(Page<Posting> postings) {
        Map<UUID, String> titles = titles(
                postings.items().stream().map(Posting::subjectId).distinct().toList());
        return postings.map(posting -> PostingView.of(
                posting, posting.subjectTitle() == null ? titles.get(posting.subjectId()) : posting.subjectTitle()));
    }

    private Map<UUID, String> titles(List<UUID> subjects) {
        Map<UUID, String> titles = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setArray(1, SqlArrays.uuids(connection, subjects, Function.identity()));
            try (ResultSet row = find.executeQuery()) {
                while (row.next()) {
                    titles.put(row.getObject(1, UUID.class), row.getString(2));
                }
            }
            return titles;
        } catch (SQLException e) {
            throw new IllegalStateException("The titles could not be read", e);
        }
    }
}
