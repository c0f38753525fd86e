package org.federation.kit.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.UUID;
import javax.sql.DataSource;
import org.federation.kit.id.Ids;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** Writes down what staff do. The table takes rows and gives none back for change: its triggers refuse that. */
@ApplicationScoped
public class AuditLog {

    private final DataSource database;
    private final CurrentPerson person;
    private final ObjectMapper json;
    private final Clock clock;

    AuditLog(DataSource database, CurrentPerson person, ObjectMapper json, Clock clock) {
        this.database = database;
        this.person = person;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records an action of the current person, in the running transaction: no change without its record, no record
     * without its change.
     *
     * @param action what was done, a kind and a verb, e.g. {@code lecture.publish}
     * @param id which one of the kind; the entry's subject is both, e.g. {@code lecture/0190…}
     * @param before what it was before, as JSON will show it; views, never entities
     * @param after what it has become
     */
    public void record(String action, Object id, @Nullable Object before, @Nullable Object after) {
        recordOf(person.id(), person.org(), action, id, before, after);
    }

    /**
     * As {@link #record}, of somebody else than the current person: one whose own id must not be written down, under a
     * pseudonym.
     */
    public void recordOf(
            UUID who, OrgPath org, String action, Object id, @Nullable Object before, @Nullable Object after) {
        try (Connection connection = database.getConnection();
                PreparedStatement append =
                        connection.prepareStatement("CALL audit_append(?, ?, ?, ?::ltree, ?, ?, ?::jsonb, ?::jsonb)")) {
            append.setObject(1, Ids.next());
            append.setTimestamp(2, Timestamp.from(clock.instant()));
            append.setObject(3, who);
            append.setString(4, org.value());
            append.setString(5, action);
            append.setString(6, subject(action, id));
            append.setObject(7, text(before), Types.VARCHAR);
            append.setObject(8, text(after), Types.VARCHAR);
            append.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("The audit log could not be written", e);
        }
    }

    private static String subject(String action, Object id) {
        return action.substring(0, action.indexOf('.')) + "/" + id;
    }

    private @Nullable String text(@Nullable Object state) {
        try {
            return state == null ? null : json.writeValueAsString(state);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("What is audited must be JSON", e);
        }
    }
}
