package org.federation.kit.org;

/**
 * The part of the organisation a member of staff may touch: the unit {@code root} and all below it. It belongs in the
 * query ({@code where org_within(org, :root)}), so that what lies outside is simply not found.
 */
public record OrgScope(OrgPath root) {

    /** Whether the unit lies in this scope. */
    public boolean covers(OrgPath unit) {
        return unit.isWithin(root);
    }
}
