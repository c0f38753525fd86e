package org.federation.learning.presence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.learning.person.PersonRecords;

/**
 * What the roll-ups keep of a person is a number. An erasure gives it to the pseudonym, as the ledgers give their rows:
 * no set of people changes by it, and whoever comes again is somebody new, there as here.
 */
@ApplicationScoped
class PresenceRecords implements PersonRecords {

    private final DataSource database;

    PresenceRecords(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "presence";
    }

    @Override
    public boolean areDerived() {
        return true;
    }

    /** Nothing that the ledgers, whose rows these are, do not export. */
    @Override
    public List<?> export(UUID personId) {
        return List.of();
    }

    @Override
    public void erase(UUID personId, UUID pseudonym) {
        try (Connection connection = database.getConnection()) {
            PresenceLock.take(connection);
            new PersonNumbers(connection).rename(personId, pseudonym);
            new WaitingPresence(connection).rename(personId, pseudonym);
        } catch (SQLException e) {
            throw new IllegalStateException("The roll-ups could not be made nobody's", e);
        }
    }
}
