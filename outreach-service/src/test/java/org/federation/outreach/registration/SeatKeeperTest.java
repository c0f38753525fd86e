package org.federation.outreach.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;
import org.federation.kit.testing.TestPostgres;
import org.federation.outreach.registration.SeatAnswer.Registered;
import org.federation.outreach.registration.SeatCommand.Leave;
import org.federation.outreach.registration.SeatCommand.Register;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;

/** Whatever is asked in whatever order and batches, the seats come out as if a patient clerk had given them. */
class SeatKeeperTest {

    private static final Instant NOW = Instant.parse("2026-05-01T00:00:00Z");
    private static final int PEOPLE = 8;

    private static Connection connection;

    private final SeatKeeper keeper = new SeatKeeper();

    @BeforeContainer
    static void makeTables() throws SQLException {
        String url = TestPostgres.freshDatabase();
        Flyway.configure()
                .dataSource(url, TestPostgres.USER, TestPostgres.USER)
                .locations("db/kit", "db/migration")
                .load()
                .migrate();
        connection = DriverManager.getConnection(url, TestPostgres.USER, TestPostgres.USER);
        connection.setAutoCommit(false);
    }

    @AfterContainer
    static void close() throws SQLException {
        connection.close();
    }

    /** What may happen to a talk: a person comes or goes, seats are added, or the batch so far is committed. */
    sealed interface Step {
        record Come(int person) implements Step {}

        record Go(int person) implements Step {}

        record AddSeats(int seats) implements Step {}

        record Commit() implements Step {}
    }

    @Provide
    Arbitrary<List<Step>> days() {
        Arbitrary<Integer> person = Arbitraries.integers().between(0, PEOPLE - 1);
        Arbitrary<Step> step = Arbitraries.frequencyOf(
                Tuple.of(6, person.map(Step.Come::new)),
                Tuple.of(4, person.map(Step.Go::new)),
                Tuple.of(1, Arbitraries.integers().between(1, 2).map(Step.AddSeats::new)),
                Tuple.of(3, Arbitraries.create(Step.Commit::new)));
        return step.list().ofMinSize(1).ofMaxSize(40);
    }

    @Property(tries = 150)
    void seatsAreGivenAsByAPatientClerk(@ForAll("days") List<Step> day, @ForAll("capacities") int capacity)
            throws SQLException {
        UUID talk = talkWith(capacity);
        Clerk clerk = new Clerk(capacity);
        List<SeatCommand> batch = new ArrayList<>();
        for (Step step : day) {
            if (step instanceof Step.Come come) {
                batch.add(new Register(
                        clerk.comes(come.person),
                        talk,
                        person(talk, come.person),
                        new OrgPath("cn.a"),
                        Set.of(),
                        null,
                        NOW));
            } else if (step instanceof Step.Go go) {
                UUID id = clerk.goes(go.person);
                if (id != null) {
                    batch.add(new Leave(id, person(talk, go.person), NOW));
                }
            } else {
                commit(batch, talk, clerk);
                if (step instanceof Step.AddSeats add) {
                    clerk.addSeats(add.seats);
                    addSeats(talk, add.seats);
                }
            }
        }
        commit(batch, talk, clerk);
    }

    @Provide
    Arbitrary<Integer> capacities() {
        return Arbitraries.integers().between(1, 4);
    }

    private void commit(List<SeatCommand> batch, UUID talk, Clerk clerk) throws SQLException {
        if (!batch.isEmpty()) {
            List<SeatAnswer> answers = keeper.write(connection, batch);
            connection.commit();
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) instanceof Registered registered) {
                    clerk.confirms(registered);
                }
            }
            batch.clear();
        }
        clerk.agreesWith(talk);
    }

    private void addSeats(UUID talk, int seats) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE talk SET capacity = capacity + ? WHERE id = ?")) {
            update.setInt(1, seats);
            update.setObject(2, talk);
            update.executeUpdate();
        }
        keeper.giveOutSeats(connection, talk);
        connection.commit();
    }

    private static UUID talkWith(int capacity) throws SQLException {
        UUID talk = Ids.next();
        UUID speaker = Ids.next();
        UUID venue = Ids.next();
        execute("""
                INSERT INTO speaker (id, version, org, name, honours, topics, segments, languages, max_talks_per_week)
                VALUES (?, 0, 'cn', '高大成', '{}', '{}', '{}', '{}', 5)""", speaker);
        execute("""
                INSERT INTO venue (id, version, org, name, place, latitude, longitude, capacity, accessible)
                VALUES (?, 0, 'cn', '职工之家', '演示路 1 号', 40, 116, 1000, true)""", venue);
        execute("""
                INSERT INTO talk (id, version, org, title, topic, segments, speaker_id, venue_id,
                                  starts_at, ends_at, speaker_free_at, capacity, published_at)
                VALUES (?, 0, 'cn', '安全课', '安全', '{}', ?, ?, '2026-06-01', '2026-06-02', '2026-06-02', ?, '2026-05-01')""", talk, speaker, venue, capacity);
        connection.commit();
        return talk;
    }

    private static UUID person(UUID talk, int number) {
        return new UUID(talk.getMostSignificantBits(), number);
    }

    private static void execute(String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }

    private static List<UUID> ids(UUID talk, String state) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT id FROM registration WHERE talk_id = ? AND state = ? ORDER BY place")) {
            query.setObject(1, talk);
            query.setString(2, state);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        }
    }

    private static List<Integer> sums(UUID talk) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("SELECT capacity, confirmed, waiting FROM talk WHERE id = ?")) {
            query.setObject(1, talk);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return List.of(row.getInt(1), row.getInt(2), row.getInt(3));
            }
        }
    }

    /** Does by hand, one after the other, what the keeper does by the batch. */
    private static final class Clerk {

        private final Map<Integer, UUID> registrations = new HashMap<>();
        private final Set<UUID> confirmed = new HashSet<>();
        private final List<UUID> line = new ArrayList<>();
        private int capacity;

        Clerk(int capacity) {
            this.capacity = capacity;
        }

        /** The id of the request, which is the registration's if the person has none yet. */
        UUID comes(int person) {
            UUID id = Ids.next();
            if (registrations.putIfAbsent(person, id) == null) {
                line.add(id);
                giveOut();
            }
            return id;
        }

        @Nullable
        UUID goes(int person) {
            UUID id = registrations.remove(person);
            confirmed.remove(id);
            line.remove(id);
            giveOut();
            return id;
        }

        void addSeats(int seats) {
            capacity += seats;
            giveOut();
        }

        private void giveOut() {
            while (confirmed.size() < capacity && !line.isEmpty()) {
                confirmed.add(line.remove(0));
            }
        }

        void confirms(Registered answer) {
            if (confirmed.contains(answer.id())) {
                assertEquals(SeatState.CONFIRMED, answer.state());
            } else {
                int index = line.indexOf(answer.id());
                assertEquals(index < 0 ? SeatState.CANCELLED : SeatState.WAITING, answer.state());
                assertEquals(index < 0 ? null : index + 1, answer.position());
            }
        }

        void agreesWith(UUID talk) throws SQLException {
            assertEquals(confirmed, Set.copyOf(ids(talk, "confirmed")));
            assertEquals(line, ids(talk, "waiting"));
            assertEquals(List.of(capacity, confirmed.size(), line.size()), sums(talk));
        }
    }
}
