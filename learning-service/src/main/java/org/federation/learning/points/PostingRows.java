package org.federation.learning.points;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.org.OrgPath;

/** The rows of the ledger: postings and their pairs of entries. They are added, never changed. */
final class PostingRows {

    static final String COLUMNS = """
            SELECT p.account_id, p.at, p.id, p.kind, p.rule_id, p.subject_id, p.subject_title, p.org::text, p.day,
                e.amount, p.reverses, p.reason
            FROM points_posting p JOIN points_entry e
                ON e.owner_id = p.account_id AND e.at = p.at AND e.posting_id = p.id AND e.account_id = p.account_id
            """;

    private static final String INSERT = """
            WITH posted AS (
                SELECT * FROM unnest(?::uuid[], ?::timestamptz[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[],
                        ?::text[], ?::text[], ?::int[], ?::uuid[], ?::text[])
                    AS p (account_id, at, id, kind, rule_id, subject_id, subject_title, org, day, amount, reverses, reason)
            ), entered AS (
                INSERT INTO points_entry (owner_id, at, posting_id, account_id, amount)
                SELECT account_id, at, id, account_id, amount FROM posted
                UNION ALL SELECT account_id, at, id, rule_id, -amount FROM posted
            )
            INSERT INTO points_posting
                (account_id, at, id, kind, rule_id, subject_id, subject_title, org, day, reverses, reason)
            SELECT account_id, at, id, kind, rule_id, subject_id, subject_title, org::ltree, day::date, reverses, reason
            FROM posted""";

    private PostingRows() {}

    static void insert(Connection connection, List<Posting> postings) throws SQLException {
        if (postings.isEmpty()) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setArray(1, SqlArrays.uuids(connection, postings, Posting::accountId));
            insert.setArray(2, SqlArrays.instants(connection, postings, Posting::at));
            insert.setArray(3, SqlArrays.uuids(connection, postings, Posting::id));
            insert.setArray(4, SqlArrays.texts(connection, postings, posting -> posting.kind()
                    .name()));
            insert.setArray(5, SqlArrays.uuids(connection, postings, Posting::ruleId));
            insert.setArray(6, SqlArrays.uuids(connection, postings, Posting::subjectId));
            insert.setArray(7, SqlArrays.texts(connection, postings, Posting::subjectTitle));
            insert.setArray(8, SqlArrays.texts(connection, postings, posting -> posting.org()
                    .value()));
            insert.setArray(9, SqlArrays.texts(connection, postings, posting -> posting.day()
                    .toString()));
            insert.setArray(10, SqlArrays.ints(connection, postings, Posting::amount));
            insert.setArray(11, SqlArrays.uuids(connection, postings, Posting::reverses));
            insert.setArray(12, SqlArrays.texts(connection, postings, Posting::reason));
            insert.executeUpdate();
        }
    }

    /** A posting that is there. */
    static Posting find(Connection connection, UUID account, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(COLUMNS + " WHERE p.account_id = ? AND p.id = ?")) {
            select.setObject(1, account);
            select.setObject(2, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("An effect without its posting: " + id);
                }
                return read(row);
            }
        }
    }

    /** A row of {@link #COLUMNS}. */
    static Posting read(ResultSet row) throws SQLException {
        return new Posting(
                row.getObject(1, UUID.class),
                row.getTimestamp(2).toInstant(),
                row.getObject(3, UUID.class),
                PointsKind.valueOf(row.getString(4)),
                row.getObject(5, UUID.class),
                row.getObject(6, UUID.class),
                row.getString(7),
                new OrgPath(row.getString(8)),
                row.getObject(9, LocalDate.class),
                row.getInt(10),
                row.getObject(11, UUID.class),
                row.getString(12));
    }
}
