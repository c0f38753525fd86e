package org.federation.kit.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.federation.kit.org.OrgScope;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/**
 * One import on one connection: the file streams by COPY into a table of its own, is checked there as a whole, and then
 * takes the place of what the directory holds of the scope. Only rows that differ are written.
 */
final class OrganizationImport {

    private static final int BUFFER = 1 << 16;

    /** The largest tree takes its time to be checked, and the server says nothing meanwhile. */
    private static final int LONGEST_STATEMENT_MILLIS = 1_800_000;

    private final Connection connection;
    private final OrgScope scope;
    private final ImportProblems problems = new ImportProblems();

    OrganizationImport(Connection connection, OrgScope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    ImportReport run(InputStream csv) throws SQLException, IOException {
        int usualPatience = connection.getNetworkTimeout();
        connection.setNetworkTimeout(Runnable::run, LONGEST_STATEMENT_MILLIS);
        ImportReport report = importFrom(csv);
        connection.setNetworkTimeout(Runnable::run, usualPatience);
        return report;
    }

    private ImportReport importFrom(InputStream csv) throws SQLException, IOException {
        execute("""
                CREATE TEMPORARY TABLE incoming
                (line bigint, path ltree, name text, kind text, members bigint) ON COMMIT DROP""");
        copy(csv);
        execute("CREATE INDEX ON incoming (path)");
        execute("ANALYZE incoming");
        findRepeated();
        findOrphans();
        problems.refuse();
        // Two imports at once would each see the other's units as missing.
        execute("LOCK TABLE organization IN SHARE ROW EXCLUSIVE MODE");
        return replace();
    }

    private void copy(InputStream csv) throws SQLException, IOException {
        try (OutputStream rows = new PGCopyOutputStream(
                connection.unwrap(PGConnection.class),
                "COPY incoming (line, path, name, kind, members) FROM STDIN (ENCODING 'UTF8')",
                BUFFER)) {
            new OrganizationFile(scope, problems).read(csv, (line, unit) -> rows.write(row(line, unit)));
        }
    }

    /** COPY's text format, where of what a name may hold only the backslash has a meaning. */
    private static byte[] row(long line, Organization unit) {
        return (line + "\t" + unit.path().value() + "\t" + unit.name().replace("\\", "\\\\") + "\t" + unit.kind() + "\t"
                        + unit.members() + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void findRepeated() throws SQLException {
        find("import.repeated", """
                SELECT line FROM (
                  SELECT line, row_number() OVER (PARTITION BY path ORDER BY line) AS nth FROM incoming) AS numbered
                WHERE nth > 1 ORDER BY line""");
    }

    private void findOrphans() throws SQLException {
        find("import.orphan", """
                SELECT child.line FROM incoming AS child
                LEFT JOIN incoming AS parent ON parent.path = subpath(child.path, 0, -1)
                WHERE parent.path IS NULL AND child.path <> '%s' ORDER BY child.line"""
                // A path has no quote in it: see OrgPath.
                .formatted(scope.root().value()));
    }

    private void find(String problem, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet lines = statement.executeQuery(query)) {
            while (lines.next()) {
                problems.add(lines.getLong(1), problem);
            }
        }
    }

    private ImportReport replace() throws SQLException {
        long removed = update("""
                DELETE FROM organization AS old WHERE old.path >= ?::ltree AND old.path < ?::ltree
                AND NOT EXISTS (SELECT FROM incoming WHERE incoming.path = old.path)""", scope.root().value(), scope.root().value() + "-");
        long changed = update("""
                UPDATE organization AS old SET name = new.name, kind = new.kind, members = new.members
                FROM incoming AS new WHERE new.path = old.path
                AND (old.name, old.kind, old.members) IS DISTINCT FROM (new.name, new.kind, new.members)""");
        long added = update("""
                INSERT INTO organization (path, name, kind, members)
                SELECT path, name, kind, members FROM incoming
                WHERE NOT EXISTS (SELECT FROM organization AS old WHERE old.path = incoming.path)""");
        return new ImportReport(count("SELECT count(*) FROM incoming"), added, changed, removed);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long update(String sql, String... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setString(i + 1, arguments[i]);
            }
            return statement.executeLargeUpdate();
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
