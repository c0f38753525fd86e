package org.federation.bench.commit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.commit.BatchWriter;
import org.federation.kit.commit.SqlArrays;

/** Writes a batch of views by one statement and tells which of them were new, as the services' ledgers do. */
final class ViewLedger implements BatchWriter<View, Boolean> {

    private static final String WRITE = """
            with taken as (
                insert into view (id, lecture)
                select id, lecture from unnest(?::uuid[], ?::uuid[]) as v (id, lecture)
                on conflict do nothing
                returning id, lecture
            ), counted as (
                update counter set views = views + new.number
                from (select lecture, count(*) as number from taken group by lecture order by lecture) as new
                where counter.lecture = new.lecture
            )
            select id from taken
            """;

    @Override
    public List<Boolean> write(Connection connection, List<View> batch) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setArray(1, SqlArrays.uuids(connection, batch, View::id));
            statement.setArray(2, SqlArrays.uuids(connection, batch, View::lecture));
            Set<UUID> taken = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getObject(1, UUID.class));
                }
            }
            return batch.stream().map(view -> taken.remove(view.id())).toList();
        }
    }
}
