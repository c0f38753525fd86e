package org.federation.outreach.speaker;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;
import org.jspecify.annotations.Nullable;

/** Someone who gives talks; with an account of the platform ({@code personId}) they see their own. */
@Entity
public class Speaker {

    @Id
    public UUID id;

    @Version
    public long version;

    public OrgPath org;
    public String name;

    public @Nullable UUID personId;

    public List<String> honours;
    public List<String> topics;
    public List<String> segments;
    public List<String> languages;

    @Embedded
    public @Nullable Home home;

    public int maxTalksPerWeek;

    protected Speaker() {}

    Speaker(OrgPath org, SpeakerDetails details) {
        this.id = Ids.next();
        this.org = org;
        write(details);
    }

    void change(SpeakerDetails details) {
        write(details);
    }

    private void write(SpeakerDetails details) {
        name = details.name();
        personId = details.personId();
        honours = details.honours();
        topics = details.topics();
        segments = details.segments();
        languages = details.languages();
        home = details.home();
        maxTalksPerWeek = details.maxTalksPerWeek();
    }
}
