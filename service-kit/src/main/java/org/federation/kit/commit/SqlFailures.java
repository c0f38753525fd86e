package org.federation.kit.commit;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;

/** Tells failures apart by SQLSTATE (PostgreSQL manual, appendix A). */
public final class SqlFailures {

    /**
     * Serialization failure, deadlock, lock not available, statements and connections refused for want of resources.
     */
    private static final Set<String> PASSING = Set.of("40001", "40P01", "55P03", "53200", "53300");

    /** The server is stopping, crashed or starting, or the connection is gone. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57P05");

    /** Classes of errors after which the server goes on with the session, having rolled back. */
    private static final Set<String> ROLLED_BACK = Set.of("22", "23", "25", "40", "42", "44", "P0");

    private static final String COMPLETION_UNKNOWN = "40003";
    private static final String UNIQUE_VIOLATION = "23505";

    private SqlFailures() {}

    /** Whether the same work may succeed a moment later. Asked only where no COMMIT was sent. */
    public static boolean mayPass(Throwable failure) {
        SQLException cause = sqlCause(failure);
        if (cause == null) {
            return false;
        }
        String state = state(cause);
        return cause instanceof SQLTransientException
                || isOfThePool(cause)
                || state.startsWith("08")
                || PASSING.contains(state)
                || AWAY.contains(state);
    }

    /** Whether what has to be unique was there already. */
    public static boolean isDuplicate(SQLException failure) {
        return UNIQUE_VIOLATION.equals(failure.getSQLState());
    }

    /** Agroal gives what it throws when no connection comes free neither a SQLSTATE nor a type of its own. */
    private static boolean isOfThePool(SQLException failure) {
        return failure.getSQLState() == null && !(failure instanceof PSQLException);
    }

    /** Whether an error answered to COMMIT surely means that nothing was committed; when in doubt, no. */
    static boolean rolledBack(SQLException atCommit) {
        String state = state(atCommit);
        return state.length() == 5 && ROLLED_BACK.contains(state.substring(0, 2)) && !state.equals(COMPLETION_UNKNOWN);
    }

    private static String state(SQLException failure) {
        String state = failure.getSQLState();
        return state == null ? "" : state;
    }

    private static @Nullable SQLException sqlCause(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql;
            }
        }
        return null;
    }
}
