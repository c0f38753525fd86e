package org.federation.kit.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.postgresql.PGConnection;

/** Runs a {@link BatchWriter} in one transaction on a connection of its own. */
final class BatchTransaction<C, R> {

    private static final Logger LOG = Logger.getLogger(BatchTransaction.class);

    private final DataSource dataSource;
    private final BatchWriter<C, R> writer;
    private final int patienceMillis;

    /** @param patience how long the server may keep silent before its connection is taken for lost */
    BatchTransaction(DataSource dataSource, BatchWriter<C, R> writer, Duration patience) {
        this.dataSource = dataSource;
        this.writer = writer;
        this.patienceMillis = Math.toIntExact(patience.toMillis());
    }

    /**
     * The writer's results, once they are committed.
     *
     * @throws OutcomeUnknown if nobody can say whether they are; after any other exception nothing was written
     */
    List<R> run(List<C> commands) throws SQLException {
        Connection connection = connect();
        int usualPatience = 0;
        try {
            usualPatience = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, patienceMillis);
            connection.setAutoCommit(false);
            List<R> results = write(connection, commands);
            commit(connection);
            return results;
        } finally {
            giveBack(connection, usualPatience);
        }
    }

    /** No connection is never the commands' fault, whatever a pool calls it. */
    private Connection connect() throws SQLException {
        try {
            return dataSource.getConnection();
        } catch (SQLException noConnection) {
            throw new SQLTransientConnectionException("No connection", noConnection);
        }
    }

    private List<R> write(Connection connection, List<C> commands) throws SQLException {
        try {
            List<R> results = writer.write(connection, Collections.unmodifiableList(commands));
            if (results.size() != commands.size()) {
                throw new IllegalStateException("A writer must give one result per command, but gave " + results.size()
                        + " for " + commands.size());
            }
            return results;
        } catch (Throwable failure) {
            rollback(connection, failure);
            throw failure;
        }
    }

    private static void rollback(Connection connection, Throwable failure) throws SQLException {
        try {
            connection.rollback();
        } catch (SQLException alsoFailed) {
            failure.addSuppressed(alsoFailed);
            cut(connection);
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failure) {
            if (SqlFailures.rolledBack(failure)) {
                throw failure;
            }
            cut(connection);
            throw new OutcomeUnknown(failure);
        }
    }

    /**
     * Ends the session from here, so that the server rolls back what is still open. It is the driver's connection that
     * is aborted: Agroal 3.0.1 never gets back one that was aborted through its wrapper, and its pool runs dry.
     */
    private static void cut(Connection connection) throws SQLException {
        if (connection.unwrap(PGConnection.class) instanceof Connection ofTheDriver) {
            ofTheDriver.abort(Runnable::run);
        }
    }

    /** The outcome is decided by now: a connection that breaks while it is given back must not change it. */
    private static void giveBack(Connection connection, int usualPatience) {
        try (connection) {
            connection.setAutoCommit(true);
            connection.setNetworkTimeout(Runnable::run, usualPatience);
        } catch (SQLException broken) {
            LOG.debug("A connection broke after its transaction had ended", broken);
        }
    }
}
