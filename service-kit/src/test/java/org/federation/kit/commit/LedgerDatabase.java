package org.federation.kit.commit;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.federation.kit.testing.TestPostgres;

/**
 * A pool on a database with the {@link Ledger}'s tables, and what a test asks of them. The test asks on connections of
 * its own: those of the pool may be the ones it has just broken.
 */
final class LedgerDatabase implements AutoCloseable {

    private static final String OTHER_SESSIONS = "pg_stat_activity where backend_type = 'client backend'"
            + " and datname = current_database() and pid <> pg_backend_pid()";

    final AgroalDataSource pool;

    private LedgerDatabase(AgroalDataSource pool) {
        this.pool = pool;
    }

    static LedgerDatabase fresh() {
        LedgerDatabase database = at(TestPostgres.freshDatabase());
        database.execute(Ledger.SCHEMA);
        return database;
    }

    static LedgerDatabase at(String url) {
        try {
            return new LedgerDatabase(AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(8)
                            .acquisitionTimeout(Duration.ofSeconds(60))
                            .exceptionSorter(new PostgreSQLExceptionSorter())
                            .connectionFactoryConfiguration(connections -> connections
                                    .jdbcUrl(url)
                                    .principal(new NamePrincipal(TestPostgres.USER))
                                    .credential(new SimplePassword(TestPostgres.USER))))));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The server ends a session at random, as it does when it fails over. */
    void endOneSession() {
        execute("select pg_terminate_backend(pid) from " + OTHER_SESSIONS + " order by random() limit 1");
    }

    /** Waits until nobody else is connected: the server may still be committing what a killed client asked for. */
    void awaitQuiet() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> column(
                        "select count(*) from " + OTHER_SESSIONS, Long.class)
                .equals(List.of(0L)));
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), TestPostgres.USER, TestPostgres.USER);
    }

    String url() {
        return pool.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl();
    }

    Set<UUID> ids() {
        return new HashSet<>(column("select id from entry", UUID.class));
    }

    /** Ids of an account in the order in which they were written. */
    List<UUID> idsInOrder(String account) {
        return column("select id from entry where account = '" + account + "' order by arrival", UUID.class);
    }

    /** What the counter says. */
    long total(String account) {
        List<Long> totals = column("select total from account where name = '" + account + "'", Long.class);
        return totals.isEmpty() ? 0 : totals.get(0);
    }

    <T> List<T> column(String query, Class<T> type) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<T> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getObject(1, type));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
