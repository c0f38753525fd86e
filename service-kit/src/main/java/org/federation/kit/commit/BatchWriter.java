package org.federation.kit.commit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Writes a batch of commands with as few set-based statements as it can, usually one over {@code unnest} (see
 * {@link SqlArrays}), inside a transaction that {@link GroupCommit} begins and ends.
 *
 * <p>What a writer owes:
 *
 * <ul>
 *   <li><b>Idempotence.</b> A command carries its id (or its natural key) and is inserted {@code ON CONFLICT DO
 *       NOTHING}; counters rise by what was really inserted. The same command may come again, in this batch or in a
 *       later one.
 *   <li><b>Duplicates.</b> One batch may hold several commands of one key; {@code ON CONFLICT DO UPDATE} refuses to
 *       touch a row twice, so aggregate first.
 *   <li><b>Order of locks.</b> Counter rows are updated in key order, or two lanes deadlock.
 *   <li><b>Refusals are values.</b> A full talk or a closed contest is a result; an exception means that the command
 *       cannot be written at all and costs the batch about two extra transactions per halving.
 * </ul>
 *
 * @param <C> the command
 * @param <R> its result
 */
@FunctionalInterface
public interface BatchWriter<C, R> {

    /**
     * Writes the batch and leaves commit, rollback and the connection alone.
     *
     * @param connection in a transaction, READ COMMITTED unless the data source says otherwise
     * @param batch at least one command, in order of submission; not to be kept
     * @return one result per command, in the batch's order
     * @throws SQLException if the batch cannot be written; it is rolled back, then tried again if the failure may pass,
     *     else split
     */
    List<R> write(Connection connection, List<C> batch) throws SQLException;
}
