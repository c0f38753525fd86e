package org.federation.learning.search;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.federation.kit.commit.SqlArrays;
import org.jspecify.annotations.Nullable;

/** Parameters of a statement in their order. */
final class Parameters {

    private final Connection connection;
    private final PreparedStatement statement;
    private int last;

    Parameters(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    Parameters text(@Nullable String value) throws SQLException {
        statement.setString(++last, value);
        return this;
    }

    Parameters integer(@Nullable Integer value) throws SQLException {
        statement.setObject(++last, value, Types.INTEGER);
        return this;
    }

    Parameters id(@Nullable UUID value) throws SQLException {
        statement.setObject(++last, value, Types.OTHER);
        return this;
    }

    Parameters instant(@Nullable Instant value) throws SQLException {
        statement.setTimestamp(++last, value == null ? null : Timestamp.from(value));
        return this;
    }

    Parameters names(Collection<SearchKind> kinds) throws SQLException {
        statement.setArray(++last, SqlArrays.texts(connection, List.copyOf(kinds), SearchKind::name));
        return this;
    }
}
