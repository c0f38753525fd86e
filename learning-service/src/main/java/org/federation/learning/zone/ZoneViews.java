package org.federation.learning.zone;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.federation.kit.org.OrgPath;
import org.federation.learning.zone.ZoneView.ColumnView;

/** Shows zones with what stands in them, which takes as many statements for many entries as for few. */
@ApplicationScoped
class ZoneViews {

    private final EntryReader reader;
    private final Clock clock;

    ZoneViews(EntryReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** @param staff whether the reader also sees what is not out yet, within their units */
    ZoneView view(ZoneListing row, OrgPath org, boolean staff) {
        Zone zone = row.zone();
        boolean always = staff && zone.org.isWithin(org);
        Instant now = clock.instant();
        EntryReader.Pieces pieces = reader.read(entries(zone), org, staff);
        List<ColumnView> columns = zone.columns.stream()
                .map(column -> new ColumnView(
                        column.slug,
                        column.title,
                        column.entries.stream()
                                .filter(entry -> always || entry.isShown(now))
                                .sorted(Comparator.comparing(Entry::pinned).reversed())
                                .map(pieces::view)
                                .filter(Objects::nonNull)
                                .toList()))
                .toList();
        return new ZoneView(zone.id, zone.slug, zone.title, zone.summary, zone.org, row.visits(), columns);
    }

    private static List<Entry> entries(Zone zone) {
        return zone.columns.stream().flatMap(column -> column.entries.stream()).toList();
    }
}
