package org.federation.outreach.venue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;

/** A hall or room that holds one talk at a time, and at most {@code capacity} people. */
@Entity
public class Venue {

    @Id
    public UUID id;

    @Version
    public long version;

    public OrgPath org;
    public String name;
    public String place;
    public double latitude;
    public double longitude;
    public int capacity;
    public boolean accessible;

    protected Venue() {}

    Venue(OrgPath org, VenueDetails details) {
        this.id = Ids.next();
        this.org = org;
        write(details);
    }

    void change(VenueDetails details) {
        write(details);
    }

    private void write(VenueDetails details) {
        name = details.name();
        place = details.place();
        latitude = details.latitude();
        longitude = details.longitude();
        capacity = details.capacity();
        accessible = details.accessible();
    }
}
