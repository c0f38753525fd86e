package org.federation.learning.points;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** Reads a person's points: along the person's own rows and no one else's. */
@ApplicationScoped
public class PostingBook {

    private static final String OF_PERSON = PostingRows.COLUMNS + """
            WHERE p.account_id = (SELECT id FROM points_account WHERE person_id = ?) AND p.org <@ ?::ltree
                AND (p.at, p.id) < (?, ?)
            ORDER BY p.at DESC, p.id DESC LIMIT ?""";

    private static final String ONE = PostingRows.COLUMNS + """
            WHERE p.account_id = (SELECT id FROM points_account WHERE person_id = ?) AND p.id = ? AND p.org <@ ?::ltree""";

    private static final String BALANCE = """
            SELECT t.points FROM points_account a
            JOIN points_total t ON t.account_id = a.id AND t.period = 'ALL'
            WHERE a.person_id = ?""";

    private static final String ARTICLES = """
            SELECT count(*) FROM points_effect e JOIN points_account a ON a.id = e.account_id
            WHERE a.person_id = ? AND e.kind = 'ARTICLE_READ'""";

    private static final String TODAY = """
            SELECT DISTINCT ON (r.kind) r.kind, r.points, r.daily_cap, coalesce(d.earned, 0)
            FROM points_rule r
            LEFT JOIN points_day d ON d.kind = r.kind AND d.day = ?
                AND d.account_id = (SELECT id FROM points_account WHERE person_id = ?)
            WHERE r.org @> ?::ltree AND r.valid_from <= ? AND (r.valid_to IS NULL OR r.valid_to > ?)
            ORDER BY r.kind, nlevel(r.org) DESC""";

    private static final Key FIRST =
            new Key(Instant.parse("9999-12-31T00:00:00Z"), UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff"));

    /** All units there are; what a person has earned is theirs wherever they earned it. */
    private static final String ANYWHERE = "";

    private final DataSource database;

    PostingBook(DataSource database) {
        this.database = database;
    }

    record Key(Instant at, UUID id) {}

    /** All of a person's own, the latest first. */
    Page<Posting> own(UUID personId, PageRequest page) {
        return list(personId, ANYWHERE, page);
    }

    /** Those a person has earned in units of a scope, the latest first. */
    Page<Posting> within(OrgScope scope, UUID personId, PageRequest page) {
        return list(personId, scope.root().value(), page);
    }

    private Page<Posting> list(UUID personId, String scope, PageRequest page) {
        Key after = page.after(Key.class);
        Key from = after == null ? FIRST : after;
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(OF_PERSON)) {
            select.setObject(1, personId);
            select.setString(2, scope);
            select.setTimestamp(3, Timestamp.from(from.at()));
            select.setObject(4, from.id());
            select.setInt(5, page.limit() + 1);
            List<Posting> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(PostingRows.read(row));
                }
            }
            return page.page(found, posting -> new Key(posting.at(), posting.id()));
        } catch (SQLException e) {
            throw new IllegalStateException("The postings could not be read", e);
        }
    }

    Optional<Posting> within(OrgScope scope, UUID personId, UUID id) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setObject(1, personId);
            select.setObject(2, id);
            select.setString(3, scope.root().value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(PostingRows.read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The posting could not be read", e);
        }
    }

    /** What a person has: all they earned but for what was taken back. */
    public long balance(UUID personId) {
        return number(BALANCE, personId);
    }

    /** How many articles a person has read to the end, whether they were worth points or not. */
    public long articlesRead(UUID personId) {
        return number(ARTICLES, personId);
    }

    private long number(String sql, UUID personId) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, personId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The points could not be read", e);
        }
    }

    /** What the rules of a unit give on a day, and how much of it the person has. */
    List<TodayView> onDay(UUID personId, OrgPath org, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(TODAY)) {
            select.setObject(1, day);
            select.setObject(2, personId);
            select.setString(3, org.value());
            select.setObject(4, day);
            select.setObject(5, day);
            List<TodayView> today = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    today.add(new TodayView(
                            PointsKind.valueOf(row.getString(1)), row.getInt(2), row.getInt(3), row.getInt(4)));
                }
            }
            return today;
        } catch (SQLException e) {
            throw new IllegalStateException("The rules could not be read", e);
        }
    }
}
