package org.federation.learning.points;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.federation.kit.org.OrgScope;
import org.federation.kit.org.ScopedRepository;
import org.federation.kit.paging.Page;
import org.federation.kit.paging.PageRequest;

/** Finds the rules of units. */
@ApplicationScoped
class RuleRepository implements ScopedRepository<PointsRule> {

    record Key(UUID id) {}

    /** The rules that count in units of this scope: theirs and those of the units above; the latest made first. */
    Page<PointsRule> countingIn(OrgScope scope, PageRequest page) {
        Key after = page.after(Key.class);
        String hql = "from PointsRule r where (org_within(r.org, ?1) or org_within(?1, r.org))";
        var found = after == null
                ? find(hql + " order by r.id desc", scope.root())
                : find(hql + " and r.id < ?2 order by r.id desc", scope.root(), after.id());
        return page.page(found.range(0, page.limit()).list(), rule -> new Key(rule.id));
    }
}
