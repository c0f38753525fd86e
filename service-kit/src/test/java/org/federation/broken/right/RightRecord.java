package org.federation.broken.right;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.federation.broken.left.LeftManager;
import org.jspecify.annotations.Nullable;

public record RightRecord(@Nullable LeftManager manager, Instant at) {

    public void save(Connection connection) throws SQLException {
        connection.commit();
    }
}
