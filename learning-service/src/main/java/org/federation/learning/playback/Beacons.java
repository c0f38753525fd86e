package org.federation.learning.playback;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;
import org.federation.kit.commit.GroupCommit;
import org.federation.kit.commit.OutcomeUnknown;

/** Takes beacons in; many of one moment are written together. */
@Singleton
@Startup
class Beacons {

    private static final int LANES = 2;

    /**
     * Twice what both lanes write at once, about half a second's work: who waits longer is better told to come again.
     */
    private static final int CAPACITY = 4_000;

    private final GroupCommit<HeardBeacon, BeaconResult> ledger;
    private final Remembered remembered;

    Beacons(DataSource database, MeterRegistry meters, Remembered remembered, ObjectMapper json) {
        this.remembered = remembered;
        PlayLedger book = new PlayLedger(remembered, json);
        // By worker: nearly every beacon touches the worker's own row alone, and few of them a count.
        ledger = GroupCommit.named("beacons", book)
                .keyedBy(HeardBeacon::personId)
                .lanes(LANES)
                .capacity(CAPACITY)
                .dataSource(database)
                .metrics(meters)
                .start();
    }

    CompletionStage<BeaconResult> take(HeardBeacon beacon) {
        CompletionStage<BeaconResult> taken = ledger.submit(beacon);
        taken.whenComplete((result, failure) -> {
            if (failure instanceof OutcomeUnknown) {
                // A database that took over from a broken one may give the version of the lost row to another.
                remembered.forget(beacon.personId());
            }
        });
        return taken;
    }

    boolean isFull() {
        return ledger.isFull();
    }

    /** While the database is still there. */
    void drain(@Observes ShutdownEvent event) {
        ledger.close();
    }
}
