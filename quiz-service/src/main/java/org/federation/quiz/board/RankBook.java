package org.federation.quiz.board;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.quiz.paper.Points;

/**
 * Reads ranks: by score, then, where the contest says so, by less time, then by the earlier finish. Who is equal in all
 * of it shares a rank, and the next rank is left out.
 */
@ApplicationScoped
class RankBook {

    private final DataSource database;

    RankBook(DataSource database) {
        this.database = database;
    }

    /** The first of the unit and all below it; ranks count within that unit. */
    List<Rank> leaders(UUID contest, OrgPath unit, int most, UUID me) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT rank() OVER (ORDER BY -score, rank_elapsed, rank_reached) AS rank, name, org,
                               score, elapsed_seconds, person_id = ? AS me
                        FROM standing
                        WHERE contest_id = ? AND org <@ ?::ltree
                        ORDER BY -score, rank_elapsed, rank_reached, person_id
                        LIMIT ?
                        """)) {
            select.setObject(1, me);
            select.setObject(2, contest);
            select.setString(3, unit.value());
            select.setInt(4, most);
            List<Rank> leaders = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    leaders.add(rank(row));
                }
            }
            return leaders;
        } catch (SQLException e) {
            throw new IllegalStateException("The leaderboard could not be read", e);
        }
    }

    /** The person's place among all of the contest, if they have a result. */
    Optional<Standing> standing(UUID contest, UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT mine.score, mine.elapsed_seconds, 1 + counted.ahead + sooner.ahead AS rank, counted.of
                        FROM standing mine
                        CROSS JOIN LATERAL (
                            SELECT sum(c.persons) AS of,
                                   coalesce(sum(c.persons) FILTER (
                                       WHERE (-c.score, c.rank_elapsed) < (-mine.score, mine.rank_elapsed)), 0) AS ahead
                            FROM standing_count c
                            WHERE c.contest_id = mine.contest_id) AS counted
                        CROSS JOIN LATERAL (
                            SELECT count(*) AS ahead
                            FROM standing s
                            WHERE s.contest_id = mine.contest_id AND -s.score = -mine.score
                              AND s.rank_elapsed = mine.rank_elapsed AND s.rank_reached < mine.rank_reached) AS sooner
                        WHERE mine.contest_id = ? AND mine.person_id = ?
                        """)) {
            select.setObject(1, contest);
            select.setObject(2, person);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(standing(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The standing could not be read", e);
        }
    }

    private static Rank rank(ResultSet row) throws SQLException {
        return new Rank(
                row.getLong("rank"),
                row.getString("name"),
                new OrgPath(row.getString("org")),
                score(row),
                row.getInt("elapsed_seconds"),
                row.getBoolean("me"));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(row.getLong("rank"), row.getLong("of"), score(row), row.getInt("elapsed_seconds"));
    }

    private static BigDecimal score(ResultSet row) throws SQLException {
        return Points.plain(row.getBigDecimal("score"));
    }
}
