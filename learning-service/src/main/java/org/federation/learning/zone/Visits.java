package org.federation.learning.zone;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.federation.kit.commit.GroupCommit;

/** Takes visits in; many of one moment are written together. */
@Singleton
@Startup
class Visits {

    private final GroupCommit<Visit, OptionalLong> ledger;

    Visits(DataSource database, MeterRegistry meters) {
        // One lane: nearly all visits go to one zone, whose count is the row all would wait for.
        ledger = GroupCommit.named("visits", new VisitLedger())
                .dataSource(database)
                .metrics(meters)
                .start();
    }

    CompletionStage<OptionalLong> enter(Visit visit) {
        return ledger.submit(visit);
    }

    /** While the database is still there. */
    void drain(@Observes ShutdownEvent event) {
        ledger.close();
    }
}
