package org.federation.outreach.speaker;

import jakarta.enterprise.context.ApplicationScoped;
import org.federation.kit.org.OrgScope;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;
import org.federation.outreach.catalog.CatalogRepository;

/** Finds speakers within a scope; who holds one schedules talks with them, one after the other. */
@ApplicationScoped
public class SpeakerRepository implements CatalogRepository<Speaker> {

    /** By name; {@code text}, unless empty, occurs in the name or a topic. */
    Page<Speaker> listWithin(OrgScope scope, String text, PageRequest page) {
        return listByName(
                scope,
                "name || ' ' || array_to_string(topics, ' ')",
                text,
                page,
                speaker -> new Key(speaker.name, speaker.id));
    }
}
