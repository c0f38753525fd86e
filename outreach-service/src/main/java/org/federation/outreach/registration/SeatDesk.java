package org.federation.outreach.registration;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.federation.kit.commit.GroupCommit;
import org.federation.outreach.talk.SeatsAdded;

/** Where seats are asked for and given back: gathers what arrives together into one durable transaction. */
@Singleton
class SeatDesk {

    /** Two, so that a talk whose row staff hold keeps not all others waiting. */
    private static final int LANES = 2;

    private final SeatKeeper keeper = new SeatKeeper();
    private final GroupCommit<SeatCommand, SeatAnswer> commit;
    private final DataSource database;

    SeatDesk(DataSource database, MeterRegistry meters) {
        this.database = database;
        this.commit = GroupCommit.named("seats", keeper)
                .keyedBy(SeatCommand::key)
                .lanes(LANES)
                .dataSource(database)
                .metrics(meters)
                .start();
    }

    /** Completes after COMMIT. */
    CompletionStage<SeatAnswer> ask(SeatCommand command) {
        return commit.submit(command);
    }

    /** Joins the transaction that added the seats, which holds the talk. */
    void giveOut(@Observes SeatsAdded added) throws SQLException {
        try (Connection connection = database.getConnection()) {
            keeper.giveOutSeats(connection, added.talk());
        }
    }

    void drain(@Observes ShutdownEvent shutdown) {
        commit.close();
    }
}
