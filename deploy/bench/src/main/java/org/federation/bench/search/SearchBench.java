package org.federation.bench.search;

import io.agroal.api.AgroalDataSource;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.federation.bench.BenchPostgres;
import org.federation.bench.SideBySide;
import org.federation.learning.search.IndexedSearch;

/** Measures how soon a word of two characters is found among 200,000 documents. */
public final class SearchBench {

    private static final int DOCUMENTS = 200_000;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-26T12:00:00Z"), ZoneOffset.UTC);

    private SearchBench() {}

    public static void main(String[] arguments) throws Exception {
        int documents = arguments.length == 0 ? DOCUMENTS : Integer.parseInt(arguments[0]);
        try (BenchPostgres postgres = BenchPostgres.start(Path.of("deploy/bench/target"));
                AgroalDataSource pool = postgres.pool(2)) {
            Vocabulary vocabulary = new Vocabulary();
            System.out.printf("entering %,d documents made of %,d words%n", documents, vocabulary.size());
            Library library = new Library(pool);
            library.create();
            library.fill(new Corpus(vocabulary, 1), documents);
            library.settle();
            IndexedSearch index = new IndexedSearch(pool, CLOCK);
            Seeker like = new Seeker("like", new LikeSearch(pool, CLOCK), vocabulary, 2);
            Seeker indexed =
                    new Seeker("index", word -> index.firstPage(word, Corpus.READER, Seeker.PAGE), vocabulary, 3);
            SideBySide run = new SideBySide(like, indexed, System.out).warmUp(Duration.ofSeconds(20));
            like.forget();
            indexed.forget();
            run.takeTurns(5, Duration.ofSeconds(8));
            table(like, indexed);
            System.out.printf(Locale.ROOT, "%s p99=%.1fms%n", run.summary("search"), indexed.percentile(0.99));
        }
    }

    private static void table(Seeker... seekers) {
        System.out.printf("%-8s%12s%12s%12s%12s%n", "ms", "p50", "p90", "p99", "worst");
        for (Seeker seeker : seekers) {
            System.out.printf(
                    Locale.ROOT,
                    "%-8s%12.1f%12.1f%12.1f%12.1f%n",
                    seeker.name(),
                    seeker.percentile(0.5),
                    seeker.percentile(0.9),
                    seeker.percentile(0.99),
                    seeker.percentile(1));
        }
        System.out.println();
    }
}
