package org.federation.bench.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.federation.learning.search.SearchIndex;
import org.flywaydb.core.Flyway;

/** The same documents twice in one database: in the service's own index, and in a plain table. */
final class Library {

    private static final int AT_ONCE = 2_000;

    private static final String PLAIN = "INSERT INTO plain VALUES (?, ?::ltree, ?, ?, ?)";

    private final DataSource database;

    Library(DataSource database) {
        this.database = database;
    }

    /** Makes the service's own tables, and one as it is without a search index. */
    void create() throws SQLException {
        Flyway.configure()
                .dataSource(database)
                .locations("db/kit", "db/migration")
                .outOfOrder(true)
                .load()
                .migrate();
        execute("CREATE TABLE plain (kind text NOT NULL, org ltree NOT NULL, out_from timestamptz NOT NULL,"
                + " title text NOT NULL, body text NOT NULL)");
        // A million lexemes at a time go into an index faster when it is made afterwards.
        execute("DROP INDEX search_entry_lexemes, search_entry_heading");
    }

    void fill(Corpus corpus, int documents) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement plain = connection.prepareStatement(PLAIN)) {
            connection.setAutoCommit(false);
            for (int number = 1; number <= documents; number++) {
                Corpus.Numbered next = corpus.next(number, documents);
                SearchIndex.put(connection, next.kind(), next.id(), List.of(next.document()));
                plain.setString(1, next.kind().name());
                plain.setString(2, next.document().org().value());
                plain.setTimestamp(3, Timestamp.from(next.document().outFrom()));
                plain.setString(4, next.document().title());
                plain.setString(5, next.document().body());
                plain.addBatch();
                if (number % AT_ONCE == 0 || number == documents) {
                    plain.executeBatch();
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
        }
    }

    /** As it would be after some days of use. */
    void settle() throws SQLException {
        execute("SET maintenance_work_mem = '256MB';"
                + "CREATE INDEX search_entry_heading ON search_entry USING gin (heading) WITH (fastupdate = off);"
                + "CREATE INDEX search_entry_lexemes ON search_entry USING gin (lexemes) WITH (fastupdate = off);"
                + "CREATE INDEX plain_newest ON plain (out_from DESC)");
        execute("VACUUM ANALYZE search_entry");
        execute("VACUUM ANALYZE plain");
        execute("CHECKPOINT");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
