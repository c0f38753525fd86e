package org.federation.learning.presence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;

/** Makes the roll-ups anew out of the facts, week by week, and compares: set by set, not only how many are in them. */
public final class PresenceProof {

    /** A week's roll-ups are its own and those of its days. */
    private static final String WEEKS = """
            SELECT date_trunc('week', day)::date FROM presence_fact WHERE org >= ?::ltree AND org < ?::ltree
            UNION SELECT date_trunc('week', starts)::date FROM presence_roll_up WHERE org >= ?::ltree AND org < ?::ltree
            ORDER BY 1""";

    private static final int DAYS = 7;

    private final Connection connection;
    private final OrgPath root;

    /** @param connection in a transaction that sees one moment */
    public PresenceProof(Connection connection, OrgScope scope) {
        this.connection = connection;
        this.root = scope.root();
    }

    /**
     * What was compared.
     *
     * @param rollUps how many roll-ups there are or should be
     * @param wrong those that do not hold just the people and rows of their facts
     */
    public record Found(long rollUps, List<Wrong> wrong) {}

    /**
     * A roll-up that differs. Where the sets differ and the rows do not, their sizes are told.
     *
     * @param rollUp which, e.g. {@code DAY 2026-11-26 PLAYED LECTURE 0198…}
     */
    public record Wrong(String rollUp, OrgPath org, long counted, long ledger) {}

    /** Compares the roll-ups of the scope's units. */
    public Found compare() throws SQLException {
        long rollUps = 0;
        List<Wrong> wrong = new ArrayList<>();
        for (LocalDate monday : weeks()) {
            Map<RollUpKey, People> should = fromFacts(monday);
            Map<RollUpKey, People> are = rolledUp(monday);
            Set<RollUpKey> keys = new TreeSet<>(should.keySet());
            keys.addAll(are.keySet());
            rollUps += keys.size();
            for (RollUpKey key : keys) {
                People expected = should.getOrDefault(key, People.NOBODY);
                People found = are.getOrDefault(key, People.NOBODY);
                if (!found.equal(expected)) {
                    wrong.add(wrong(key, found, expected));
                }
            }
        }
        return new Found(rollUps, wrong);
    }

    private List<LocalDate> weeks() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WEEKS)) {
            for (int i = 1; i <= 4; i += 2) {
                select.setString(i, root.value());
                select.setString(i + 1, root.value() + "-");
            }
            List<LocalDate> weeks = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    weeks.add(row.getObject(1, LocalDate.class));
                }
            }
            return weeks;
        }
    }

    private Map<RollUpKey, People> fromFacts(LocalDate monday) throws SQLException {
        AlikeFacts alike = new AlikeFacts();
        new PresenceFacts(connection).below(root, monday, monday.plusDays(DAYS - 1), alike::add);
        Map<RollUpKey, People> groups = alike.byRollUp();
        groups.keySet().removeIf(key -> !key.org().isWithin(root));
        return groups;
    }

    private Map<RollUpKey, People> rolledUp(LocalDate monday) throws SQLException {
        List<Span> spans = new ArrayList<>(Span.daysBetween(monday, monday.plusDays(DAYS - 1)));
        spans.add(Span.weekOf(monday));
        Map<RollUpKey, People> groups = new HashMap<>();
        RolledUp rolledUp = new RolledUp(connection);
        for (int level = root.depth(); level <= Levels.ROLLED_UP; level++) {
            for (Dimension kind : Dimension.ROLLED_UP) {
                rolledUp.read(root, level, kind, spans, (key, people, events) -> groups.computeIfAbsent(
                                key, any -> new People())
                        .addAll(people, events));
            }
        }
        return groups;
    }

    private static Wrong wrong(RollUpKey key, People found, People expected) {
        boolean byRows = found.events() != expected.events();
        String name = String.join(
                " ",
                key.span().grain().name(),
                key.span().starts().toString(),
                key.measure().name(),
                key.kind().name(),
                key.subject());
        return new Wrong(
                name.strip(),
                key.org(),
                byRows ? found.events() : found.workers(),
                byRows ? expected.events() : expected.workers());
    }
}
