package org.federation.learning.playback;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.lecture.LectureSummary;
import org.federation.learning.media.MediaLinks;
import org.federation.learning.playback.WatchHistory.Watched;

/** What the caller has watched, to go on with. */
@Path("/me/history")
@Authenticated
@Tag(name = "Playbacks")
class HistoryResource {

    private final WatchHistory history;
    private final LectureRepository lectures;
    private final MediaLinks links;
    private final CurrentPerson person;

    HistoryResource(WatchHistory history, LectureRepository lectures, MediaLinks links, CurrentPerson person) {
        this.history = history;
        this.lectures = lectures;
        this.links = links;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(summary = "List lectures the caller has watched, the latest first; those withdrawn since are left out")
    public Page<HistoryEntry> list(@Valid @BeanParam PageRequest page) {
        Page<Watched> watched = history.of(person.id(), page);
        Map<UUID, LectureSummary> summaries =
                summaries(watched.items().stream().map(Watched::lectureId).toList());
        List<HistoryEntry> entries = new ArrayList<>();
        for (Watched one : watched.items()) {
            LectureSummary lecture = summaries.get(one.lectureId());
            if (lecture != null) {
                entries.add(entry(one, lecture));
            }
        }
        return new Page<>(entries, watched.next());
    }

    private Map<UUID, LectureSummary> summaries(List<UUID> ids) {
        return lectures.readable(ids, person.org(), false).stream()
                .map(listing -> LectureSummary.of(listing, links))
                .collect(Collectors.toMap(LectureSummary::id, Function.identity()));
    }

    private static HistoryEntry entry(Watched watched, LectureSummary lecture) {
        Integer duration = lecture.durationSeconds();
        double coverage = duration == null
                ? 0
                : (double) watched.coverage().before(duration).seconds() / duration;
        return new HistoryEntry(lecture, watched.positionSeconds(), coverage, watched.completed(), watched.watchedAt());
    }
}
