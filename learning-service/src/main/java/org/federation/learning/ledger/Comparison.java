package org.federation.learning.ledger;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.learning.ledger.Recount.Difference;

/**
 * What a statement has compared, in rows of counter, id, unit, what is counted and what the ledger sums up to. Those
 * that differ come first; how many rows of the ledger and how many counters there were stands in every row.
 */
final class Comparison {

    private Comparison() {}

    static Recount read(PreparedStatement select) throws SQLException {
        long rows = 0;
        long counters = 0;
        List<Difference> differences = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                rows = row.getLong(6);
                counters = row.getLong(7);
                if (row.getLong(4) == row.getLong(5)) {
                    break;
                }
                differences.add(new Difference(
                        row.getString(1),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getLong(4),
                        row.getLong(5)));
            }
        }
        return new Recount(rows, counters, differences);
    }
}
