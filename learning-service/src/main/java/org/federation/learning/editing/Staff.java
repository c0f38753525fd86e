package org.federation.learning.editing;

import static org.federation.learning.Roles.CONTENT_EDITOR;
import static org.federation.learning.Roles.CONTENT_REVIEWER;

import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;

/** Who works on pieces, and on which. */
public final class Staff {

    private Staff() {}

    public static boolean is(CurrentPerson person) {
        return person.has(CONTENT_EDITOR) || person.has(CONTENT_REVIEWER);
    }

    /** Whether the person works on this piece, rather than only seeing it. */
    public static boolean covers(CurrentPerson person, Piece piece) {
        return is(person) && person.scope().covers(piece.org);
    }

    /**
     * What staff may work on.
     *
     * @throws Problem 403 for anyone else
     */
    public static OrgScope scope(CurrentPerson person) {
        if (!is(person)) {
            throw Problem.forbidden("forbidden");
        }
        return person.scope();
    }
}
