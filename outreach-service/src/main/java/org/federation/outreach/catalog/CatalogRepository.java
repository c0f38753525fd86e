package org.federation.outreach.catalog;

import static java.util.Objects.requireNonNullElse;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.federation.kit.org.OrgScope;
import org.federation.kit.org.ScopedRepository;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** Lists what units keep by name. */
public interface CatalogRepository<E> extends ScopedRepository<E> {

    /** Where a page of the list ends. */
    record Key(String name, UUID id) {

        private static final Key BEFORE_ALL = new Key("", new UUID(0, 0));
    }

    /** By name; {@code text}, unless empty, occurs in {@code searched}, a text in HQL. */
    default Page<E> listByName(OrgScope scope, String searched, String text, PageRequest page, Function<E, Key> keyOf) {
        Key after = requireNonNullElse(page.after(Key.class), Key.BEFORE_ALL);
        String query = """
                org_within(org, :root)
                and locate(lower(:text), lower(%s)) > 0
                and (name > :name or (name = :name and id > :id))
                order by name, id""".formatted(searched);
        return page.page(
                find(query, Map.of("root", scope.root(), "text", text, "name", after.name, "id", after.id))
                        .range(0, page.limit())
                        .list(),
                keyOf);
    }
}
