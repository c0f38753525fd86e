package org.federation.kit.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.federation.kit.org.OrgPath;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** The units there are (table {@code organization}). */
@ApplicationScoped
public class OrganizationDirectory {

    private final DataSource database;

    OrganizationDirectory(DataSource database) {
        this.database = database;
    }

    /** Where a listing goes on: after this unit. */
    record Key(OrgPath path) {}

    /**
     * Units at most {@code depth} levels below {@code under}, it included, in the order of their paths; of these, only
     * what a person of the unit {@code viewer} may see: their own unit, all below it, and the line of units above it.
     */
    Page<Organization> list(OrgPath viewer, OrgPath under, int depth, PageRequest page) {
        Key after = page.after(Key.class);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("""
                        SELECT path::text, name, kind, members FROM organization
                        WHERE path >= ?::ltree AND path < ?::ltree AND nlevel(path) = ANY (?) AND path > ?::ltree
                        AND (path <@ ?::ltree OR path @> ?::ltree)
                        ORDER BY organization.path LIMIT ?""")) {
            query.setString(1, under.value());
            // All below a unit sort between it and its path followed by the least character of a label.
            query.setString(2, under.value() + "-");
            query.setObject(
                    3,
                    IntStream.rangeClosed(under.depth(), under.depth() + depth).toArray());
            query.setString(4, after == null ? "" : after.path().value());
            query.setString(5, viewer.value());
            query.setString(6, viewer.value());
            query.setInt(7, page.limit() + 1);
            return page.page(read(query), unit -> new Key(unit.path()));
        } catch (SQLException e) {
            throw new IllegalStateException("The organisation directory could not be read", e);
        }
    }

    /**
     * Makes the directory hold, of this scope, exactly the units of the file, in the running transaction; an import of
     * the same file changes nothing.
     *
     * @param csv {@code path,name,kind,members} with that header, parents somewhere in the same file
     * @throws org.federation.kit.problem.Problem 422 {@code bad-import} naming the lines, 413 {@code too-many-units}
     */
    ImportReport replace(OrgScope scope, InputStream csv) {
        try (Connection connection = database.getConnection()) {
            return new OrganizationImport(connection, scope).run(csv);
        } catch (SQLException e) {
            throw new IllegalStateException("The organisation directory could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Organization> read(PreparedStatement query) throws SQLException {
        List<Organization> units = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                units.add(new Organization(
                        new OrgPath(row.getString(1)), row.getString(2), row.getString(3), row.getLong(4)));
            }
        }
        return units;
    }
}
