package org.federation.bench;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;

/** An embedded PostgreSQL that is as durable as a real one, on the disk the repository is on, gone afterwards. */
public final class BenchPostgres implements AutoCloseable {

    /** Name and password of the only user. */
    public static final String USER = "postgres";

    private final EmbeddedPostgres server;

    private BenchPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    /**
     * Starts it below the folder, which should be on a real disk: a fsync in memory costs nothing and proves nothing.
     */
    public static BenchPostgres start(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new BenchPostgres(EmbeddedPostgres.builder()
                .setDataDirectory(Files.createTempDirectory(folder, "postgres-"))
                .setCleanDataDirectory(true)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("shared_buffers", "256MB")
                // Checkpoints come between turns, when asked for, not in one contender's turn.
                .setServerConfig("max_wal_size", "8GB")
                .setServerConfig("checkpoint_timeout", "1h")
                .setServerConfig("autovacuum", "off")
                .setPGStartupWait(Duration.ofSeconds(60))
                .start());
    }

    public String jdbcUrl() {
        return server.getJdbcUrl(USER, "postgres");
    }

    /** A pool of exactly so many connections. */
    public AgroalDataSource pool(int connections) throws SQLException {
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.initialSize(connections)
                        .minSize(connections)
                        .maxSize(connections)
                        .exceptionSorter(new PostgreSQLExceptionSorter())
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(server.getJdbcUrl(USER, "postgres"))
                                .principal(new NamePrincipal(USER))
                                .credential(new SimplePassword(USER)))));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
