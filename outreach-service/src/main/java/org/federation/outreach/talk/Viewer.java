package org.federation.outreach.talk;

import java.util.Set;
import java.util.UUID;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;
import org.federation.outreach.Roles;

/**
 * Who looks at talks, as far as that decides what they see.
 *
 * @param staff whether they run the talks of their unit and below
 * @param speaker whether they give talks themselves
 */
public record Viewer(UUID id, OrgPath org, Set<String> segments, boolean staff, boolean speaker) {

    public static Viewer of(CurrentPerson person) {
        return new Viewer(
                person.id(),
                person.org(),
                person.segments(),
                person.has(Roles.OUTREACH_ADMIN) || person.has(Roles.OUTREACH_REQUESTER),
                person.has(Roles.SPEAKER));
    }
}
