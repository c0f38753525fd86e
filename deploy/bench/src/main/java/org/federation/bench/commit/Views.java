package org.federation.bench.commit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** The tables: a ledger of views with a unique key, and the counter that is its sum. */
final class Views {

    private final DataSource database;

    Views(DataSource database) {
        this.database = database;
    }

    void create() throws SQLException {
        execute(
                "create table view (id uuid primary key, lecture uuid not null, at timestamptz not null default now())");
        execute("create table counter (lecture uuid primary key, views bigint not null)");
    }

    /** No views, the counter at zero, and nothing left for a checkpoint to do. */
    void empty() throws SQLException {
        execute("truncate view, counter");
        execute("insert into counter values ('" + View.THE_LECTURE + "', 0)");
        execute("vacuum analyze counter");
        execute("checkpoint");
    }

    /** @throws IllegalStateException if anything acknowledged is missing, or the counter is not the ledger's sum */
    void verify(long acknowledged) throws SQLException {
        long rows = number("select count(*) from view");
        long counted = number("select views from counter");
        if (rows != acknowledged || counted != acknowledged) {
            throw new IllegalStateException(acknowledged + " acknowledged, " + rows + " rows, counter at " + counted);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
