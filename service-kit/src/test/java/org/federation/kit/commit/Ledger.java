package org.federation.kit.commit;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;

/** A writer as the services have them: rows with a unique key, and counters that are their sum. Tells who was new. */
final class Ledger implements BatchWriter<Entry, Boolean> {

    static final int UNSPEAKABLE = Integer.MIN_VALUE;

    static final String SCHEMA = """
            create table currency (code text primary key);
            insert into currency values ('CNY');
            create table entry (
                arrival  bigint generated always as identity,
                id       uuid primary key,
                account  text not null,
                amount   int  not null check (amount > 0),
                currency text not null references currency deferrable initially deferred
            );
            create table account (name text primary key, total bigint not null);
            """;

    private static final String WRITE = """
            with taken as (
                insert into entry (id, account, amount, currency)
                select id, account, amount, currency
                from unnest(?::uuid[], ?::text[], ?::int[], ?::text[])
                    with ordinality as e (id, account, amount, currency, ordinal)
                order by ordinal
                on conflict do nothing
                returning id, account, amount
            ), counted as (
                insert into account (name, total)
                select account, sum(amount) from taken group by account order by account
                on conflict (name) do update set total = account.total + excluded.total
            )
            select id from taken
            """;

    static GroupCommit<Entry, Boolean> over(DataSource dataSource, MeterRegistry metrics) {
        return GroupCommit.named("ledger", new Ledger())
                .dataSource(dataSource)
                .metrics(metrics)
                .start();
    }

    /** Why this entry is not taken in. */
    static Throwable failureOf(GroupCommit<Entry, Boolean> ledger, Entry entry) {
        var promise = ledger.submit(entry).toCompletableFuture();
        return assertThrows(CompletionException.class, promise::join).getCause();
    }

    @Override
    public List<Boolean> write(Connection connection, List<Entry> batch) throws SQLException {
        if (batch.stream().anyMatch(entry -> entry.amount() == UNSPEAKABLE)) {
            throw new IllegalArgumentException("unspeakable");
        }
        try (PreparedStatement statement = connection.prepareStatement(WRITE)) {
            statement.setArray(1, SqlArrays.uuids(connection, batch, Entry::id));
            statement.setArray(2, SqlArrays.texts(connection, batch, Entry::account));
            statement.setArray(3, SqlArrays.ints(connection, batch, Entry::amount));
            statement.setArray(4, SqlArrays.texts(connection, batch, Entry::currency));
            Set<UUID> taken = new HashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.add(rows.getObject(1, UUID.class));
                }
            }
            return batch.stream().map(entry -> taken.remove(entry.id())).toList();
        }
    }
}
