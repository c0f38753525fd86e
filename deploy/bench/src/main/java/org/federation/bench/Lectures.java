package org.federation.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.id.Ids;

/** Lectures to be watched, put straight into the service's database. */
public final class Lectures {

    private static final String LECTURE = """
            INSERT INTO lecture (id, version, org, author_id, author_name, contributors, title, summary, language,
                speaker_name, speaker_title, speaker_employer, speaker_honours, topics, state,
                reviewer_id, reviewer_name, reviewed_at, published_at, created_at, changed_at)
            SELECT id, 0, 'cn', author, '编辑', ARRAY[author], '微课', '', 'zh-CN', '李强', '', '', '{}', '{}',
                'PUBLISHED', gen_random_uuid(), '审核', now(), now(), now(), now()
            FROM (SELECT ?::uuid AS id, gen_random_uuid() AS author) a""";

    private static final String COUNT = "INSERT INTO lecture_count (lecture_id) VALUES (?) ON CONFLICT DO NOTHING";

    private final DataSource database;

    public Lectures(DataSource database) {
        this.database = database;
    }

    /** A published lecture of the national office. */
    public UUID published() throws SQLException {
        UUID id = Ids.next();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(LECTURE);
                PreparedStatement count = connection.prepareStatement(COUNT)) {
            insert.setObject(1, id);
            insert.executeUpdate();
            count.setObject(1, id);
            count.executeUpdate();
        }
        return id;
    }
}
