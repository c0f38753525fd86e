package org.federation.kit.trial;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.federation.kit.org.OrgScope;
import org.federation.kit.org.ScopedRepository;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

@ApplicationScoped
class NoteRepository implements ScopedRepository<Note> {

    record Key(Instant createdAt, UUID id) {}

    Page<Note> list(OrgScope scope, PageRequest page) {
        Key after = page.after(Key.class);
        String query = "org_within(org, ?1)";
        String order = " order by createdAt, id";
        List<Note> rows = after == null
                ? find(query + order, scope.root()).page(0, page.limit() + 1).list()
                : find(query + " and (createdAt, id) > (?2, ?3)" + order, scope.root(), after.createdAt(), after.id())
                        .page(0, page.limit() + 1)
                        .list();
        return page.page(rows, note -> new Key(note.createdAt, note.id));
    }
}
