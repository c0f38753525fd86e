package org.federation.learning.zone;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A column of a zone. */
@Entity
public class ZoneColumn {

    @Id
    public UUID id;

    public String slug;
    public String title;

    /** Those of all columns of a zone are read in one statement. */
    @ElementCollection
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "column_entry", joinColumns = @JoinColumn(name = "column_id"))
    @OrderColumn(name = "position")
    public List<Entry> entries = new ArrayList<>();

    static ZoneColumn of(NewColumn column) {
        ZoneColumn made = new ZoneColumn();
        made.id = Ids.next();
        made.slug = column.slug();
        made.title = column.title();
        column.entries().stream().map(Entry::of).forEach(made.entries::add);
        return made;
    }
}
