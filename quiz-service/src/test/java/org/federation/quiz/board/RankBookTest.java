package org.federation.quiz.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.federation.kit.testing.Together;
import org.federation.kit.testing.Tokens;
import org.federation.quiz.Unit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ranks are added up from counts; here they are compared with the standings themselves. */
@QuarkusTest
class RankBookTest {

    private static final int WORKERS = 16;
    private static final int ATTEMPTS = 3;

    private final Unit unit = new Unit();
    private final List<UUID> persons =
            Stream.generate(UUID::randomUUID).limit(WORKERS).toList();

    @Inject
    RankBook ranks;

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({"best, score elapsed earliest", "last, score elapsed", "sum, score earliest", "sum, score"})
    void ranksAreThoseOfTheStandingsHoweverManyAreGradedAtOnce(String counted, String ranking) throws SQLException {
        UUID contest = UUID.fromString(unit.withBank().published(draft -> {
            draft.put("attempts", Map.of("perDay", ATTEMPTS, "total", ATTEMPTS, "best", counted));
            draft.put("ranking", List.of(ranking.split(" ")));
        }));
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int round = attempt;
            List<Integer> statuses = Together.run(
                    WORKERS, number -> unit.play(worker(number), contest.toString(), (number + 2 * round) % 5)
                            .statusCode());
            assertEquals(Set.of(200), Set.copyOf(statuses));
            assertEquals(rankedOneByOne(contest), rankedByCounts(contest));
            assertEquals(List.of(), miscounted(contest));
        }
    }

    private String worker(int number) {
        return Tokens.person().id(persons.get(number)).org(unit.org).token();
    }

    private List<String> rankedByCounts(UUID contest) {
        return persons.stream()
                .map(person -> {
                    Standing standing = ranks.standing(contest, person).orElseThrow();
                    return person + " " + standing.rank() + "/" + standing.of();
                })
                .sorted()
                .toList();
    }

    private List<String> rankedOneByOne(UUID contest) throws SQLException {
        return texts(contest, """
                SELECT person_id || ' ' || rank() OVER (ORDER BY score DESC, rank_elapsed, rank_reached)
                       || '/' || count(*) OVER ()
                FROM standing WHERE contest_id = ?
                """);
    }

    /** Counts that are not what counting the standings gives. */
    private List<String> miscounted(UUID contest) throws SQLException {
        return texts(contest, """
                SELECT held.score || ' ' || held.rank_elapsed || ' ' || held.persons
                FROM standing_count held
                WHERE held.contest_id = ? AND held.persons <> (SELECT count(*) FROM standing s
                                       WHERE s.contest_id = held.contest_id AND s.score = held.score
                                         AND s.rank_elapsed = held.rank_elapsed)
                """);
    }

    private List<String> texts(UUID contest, String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, contest);
            List<String> texts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    texts.add(row.getString(1));
                }
            }
            return texts.stream().sorted().toList();
        }
    }
}
