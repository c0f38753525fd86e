package org.federation.learning.search;

import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Enters what was there before the index was; a killed instance's work goes on with another. */
@ApplicationScoped
class FillSearchIndex {

    private final List<SearchSource> sources;
    private final SearchFilling filling;

    FillSearchIndex(@All List<SearchSource> sources, SearchFilling filling) {
        this.sources = sources;
        this.filling = filling;
    }

    @Scheduled(
            identity = "fill-search-index",
            every = "10m",
            delayed = "5s",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        for (SearchSource source : sources) {
            try {
                fill(source);
            } catch (RuntimeException e) {
                // What is wrong with one thing of one feature keeps nothing of the others from being found.
                Log.errorf(e, "The search index is not filled from %s", source.name());
            }
        }
    }

    private void fill(SearchSource source) {
        filling.begin(source);
        boolean more = true;
        while (more) {
            more = filling.goOn(source);
        }
    }
}
