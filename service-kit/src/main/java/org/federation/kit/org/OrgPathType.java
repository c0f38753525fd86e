package org.federation.kit.org;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Objects;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.usertype.UserType;
import org.jspecify.annotations.Nullable;

/** Maps an {@link OrgPath} to a PostgreSQL {@code ltree} column. */
public final class OrgPathType implements UserType<OrgPath> {

    @Override
    public int getSqlType() {
        return Types.OTHER;
    }

    @Override
    public Class<OrgPath> returnedClass() {
        return OrgPath.class;
    }

    @Override
    public @Nullable OrgPath nullSafeGet(ResultSet row, int position, WrapperOptions options) throws SQLException {
        String value = row.getString(position);
        return value == null ? null : new OrgPath(value);
    }

    @Override
    public void nullSafeSet(PreparedStatement statement, @Nullable OrgPath path, int index, WrapperOptions options)
            throws SQLException {
        if (path == null) {
            statement.setNull(index, Types.OTHER);
        } else {
            statement.setObject(index, path.value(), Types.OTHER);
        }
    }

    @Override
    public boolean equals(@Nullable OrgPath one, @Nullable OrgPath other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(@Nullable OrgPath path) {
        return Objects.hashCode(path);
    }

    @Override
    public @Nullable OrgPath deepCopy(@Nullable OrgPath path) {
        return path;
    }

    @Override
    public boolean isMutable() {
        return false;
    }
}
