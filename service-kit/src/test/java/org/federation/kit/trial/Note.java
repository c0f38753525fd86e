package org.federation.kit.trial;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

@Entity
public class Note {

    @Id
    public UUID id = Ids.next();

    @Version
    public long version;

    public OrgPath org;
    public String title;
    public @Nullable String slug;
    public @Nullable UUID parent;
    public @Nullable Short size;

    @Column(name = "created_at")
    public Instant createdAt;
}
