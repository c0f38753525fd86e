package org.federation.learning.article;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.federation.kit.commit.GroupCommit;

/** Takes readings in; many of one moment are written together. */
@Singleton
@Startup
class Readings {

    private final GroupCommit<Reading, Optional<ReadingStand>> ledger;

    Readings(DataSource database, MeterRegistry meters) {
        ledger = GroupCommit.named("readings", new ReadingLedger())
                .dataSource(database)
                .metrics(meters)
                .start();
    }

    CompletionStage<Optional<ReadingStand>> enter(Reading reading) {
        return ledger.submit(reading);
    }

    /** While the database is still there. */
    void drain(@Observes ShutdownEvent event) {
        ledger.close();
    }
}
