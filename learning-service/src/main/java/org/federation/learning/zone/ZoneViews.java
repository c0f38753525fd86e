package org.federation.learning.zone;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.federation.kit.org.OrgPath;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.lecture.LectureSummary;
import org.federation.learning.media.MediaLinks;
import org.federation.learning.zone.ZoneView.ColumnView;
import org.federation.learning.zone.ZoneView.EntryView;

/** Shows zones with what stands in them. */
@ApplicationScoped
class ZoneViews {

    private final LectureRepository lectures;
    private final MediaLinks links;

    ZoneViews(LectureRepository lectures, MediaLinks links) {
        this.lectures = lectures;
        this.links = links;
    }

    /** @param staff whether the reader also sees what is not out yet, within their units */
    ZoneView view(ZoneListing row, OrgPath reader, boolean staff) {
        Zone zone = row.zone();
        Map<UUID, LectureSummary> summaries = lectures.readable(lectureIds(zone), reader, staff).stream()
                .map(lecture -> LectureSummary.of(lecture, links))
                .collect(Collectors.toMap(LectureSummary::id, Function.identity()));
        List<ColumnView> columns = zone.columns.stream()
                .map(column -> new ColumnView(column.slug, column.title, entries(column, summaries)))
                .toList();
        return new ZoneView(zone.id, zone.slug, zone.title, zone.summary, zone.org, row.visits(), columns);
    }

    static List<UUID> lectureIds(Zone zone) {
        return zone.columns.stream()
                .flatMap(column -> column.entries.stream())
                .map(Entry::lectureId)
                .distinct()
                .toList();
    }

    private static List<EntryView> entries(ZoneColumn column, Map<UUID, LectureSummary> summaries) {
        List<EntryView> shown = new ArrayList<>();
        for (Entry entry : column.entries) {
            LectureSummary lecture = summaries.get(entry.lectureId());
            if (lecture != null) {
                shown.add(new EntryView(entry.kind(), entry.lectureId(), lecture));
            }
        }
        return shown;
    }
}
