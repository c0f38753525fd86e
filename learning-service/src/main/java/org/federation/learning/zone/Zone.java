package org.federation.learning.zone;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;

/** A zone of a unit, seen by all below the unit: columns of ordered entries under one address. */
@Entity
public class Zone {

    @Id
    public UUID id;

    @Version
    public long version;

    public OrgPath org;
    public String slug;
    public String title;
    public String summary;
    public Instant createdAt;
    public Instant changedAt;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "zone_id", nullable = false)
    @OrderColumn(name = "position")
    public List<ZoneColumn> columns = new ArrayList<>();

    static Zone of(NewZone zone, OrgPath org, Instant now) {
        Zone made = new Zone();
        made.id = Ids.next();
        made.org = org;
        made.slug = zone.slug();
        made.createdAt = now;
        made.describe(new ZoneChanges(zone.title(), zone.summary()), now);
        return made;
    }

    void describe(ZoneChanges words, Instant now) {
        title = words.title();
        summary = words.summary();
        changedAt = now;
    }

    void arrange(List<NewColumn> arrangement, Instant now) {
        columns.clear();
        arrangement.stream().map(ZoneColumn::of).forEach(columns::add);
        changedAt = now;
    }
}
