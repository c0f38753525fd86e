package org.federation.learning.points;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps who agreed to be shown on boards, and by which name. */
@ApplicationScoped
class ConsentBook {

    /** What boards have room for; a token's name may be of any length. */
    private static final int LONGEST = 200;

    private final DataSource database;
    private final Clock clock;

    ConsentBook(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    boolean isShown(UUID personId) {
        try (Connection connection = database.getConnection()) {
            return AccountRows.isShown(connection, personId);
        } catch (SQLException e) {
            throw new IllegalStateException("The consent could not be read", e);
        }
    }

    /** @param name what colleagues see; null for nothing */
    void show(UUID personId, @Nullable String name) {
        try (Connection connection = database.getConnection()) {
            if (name != null) {
                AccountRows.open(connection, List.of(personId), clock.instant());
            }
            AccountRows.show(
                    connection, personId, name == null ? null : name.substring(0, Math.min(LONGEST, name.length())));
        } catch (SQLException e) {
            throw new IllegalStateException("The consent could not be kept", e);
        }
    }
}
