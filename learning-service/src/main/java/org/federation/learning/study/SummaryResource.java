package org.federation.learning.study;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.learning.points.PostingBook;

/** What the caller has learned. */
@Path("/me/summary")
@Authenticated
@Tag(name = "Own data")
class SummaryResource {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final StudyTime time;
    private final PostingBook points;
    private final CurrentPerson person;
    private final Clock clock;

    SummaryResource(StudyTime time, PostingBook points, CurrentPerson person, Clock clock) {
        this.time = time;
        this.points = points;
        this.person = person;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "Read the caller's learning time, completions, articles, streak of days and points")
    public SummaryView summary() {
        UUID id = person.id();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        SortedMap<LocalDate, Long> days = time.byDay(id);
        return new SummaryView(
                days.values().stream().mapToLong(Long::longValue).sum(),
                days.getOrDefault(today, 0L),
                time.completions(id, LocalDate.EPOCH, today),
                points.articlesRead(id),
                Streak.of(days.keySet(), today),
                points.balance(id),
                days.isEmpty() ? null : days.firstKey());
    }
}
