package org.federation.kit.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.federation.kit.commit.SqlArrays;
import org.federation.kit.id.Ids;

/**
 * Takes down what other services shall hear, in the transaction that changes it: both commit or neither does. The order
 * in which others see it is settled later, see {@link EventFeed}.
 */
@ApplicationScoped
public class Outbox {

    /** The arrival number is drawn in the order of the batch, so a batch keeps its order. */
    private static final String INSERT = """
            insert into outbox (id, type, subject, time, data)
            select id, type, subject, time, data::jsonb
            from unnest(?::uuid[], ?::text[], ?::text[], ?::timestamptz[], ?::text[])
                with ordinality as event (id, type, subject, time, data, ordinal)
            order by ordinal
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;
    private final Clock clock;

    Outbox(DataSource dataSource, ObjectMapper json, Clock clock) {
        this.dataSource = dataSource;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Publishes in the transaction under way.
     *
     * @param type reverse-DNS name of the kind of event
     * @param subject what it happened to
     * @param data written as JSON; no more of a person than the consumer needs
     * @throws jakarta.transaction.TransactionalException without a transaction
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void publish(String type, String subject, Object data) {
        try (Connection connection = dataSource.getConnection()) {
            publish(connection, List.of(event(type, subject, data)));
        } catch (SQLException failure) {
            throw new IllegalStateException("The event could not be taken down", failure);
        }
    }

    /** Publishes in the transaction of the connection, in the list's order: for the batches of a group commit. */
    public static void publish(Connection connection, List<OutboxEvent> events) throws SQLException {
        if (events.isEmpty()) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setArray(1, SqlArrays.uuids(connection, events, OutboxEvent::id));
            statement.setArray(2, SqlArrays.texts(connection, events, OutboxEvent::type));
            statement.setArray(3, SqlArrays.texts(connection, events, OutboxEvent::subject));
            statement.setArray(4, SqlArrays.instants(connection, events, OutboxEvent::time));
            statement.setArray(5, SqlArrays.texts(connection, events, OutboxEvent::data));
            statement.executeUpdate();
        }
    }

    /** An event that happened now, for {@link #publish(Connection, List)}. */
    public OutboxEvent event(String type, String subject, Object data) {
        try {
            return new OutboxEvent(Ids.next(), type, subject, clock.instant(), json.writeValueAsString(data));
        } catch (JsonProcessingException failure) {
            throw new IllegalArgumentException("Not writable as JSON", failure);
        }
    }
}
