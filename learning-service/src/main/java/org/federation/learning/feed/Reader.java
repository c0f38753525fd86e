package org.federation.learning.feed;

import static org.federation.kit.identity.Roles.SERVICE;

import jakarta.enterprise.context.RequestScoped;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;

/** For whom a host platform asks: a person, or itself. */
@RequestScoped
class Reader {

    private final CurrentPerson person;
    private final FeedConfig config;

    Reader(CurrentPerson person, FeedConfig config) {
        this.person = person;
        this.config = config;
    }

    /** The unit whose sight of things counts. */
    OrgPath org() {
        return person.has(SERVICE) ? config.national() : person.org();
    }
}
