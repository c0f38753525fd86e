package org.federation.learning.lecture;

import static org.federation.learning.Roles.CONTENT_EDITOR;
import static org.federation.learning.Roles.CONTENT_REVIEWER;

import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;

/** Who works on lectures, and on which. */
public final class Staff {

    private Staff() {}

    public static boolean is(CurrentPerson person) {
        return person.has(CONTENT_EDITOR) || person.has(CONTENT_REVIEWER);
    }

    /** Whether the person works on this lecture, rather than only watching it. */
    public static boolean covers(CurrentPerson person, Lecture lecture) {
        return is(person) && person.scope().covers(lecture.org);
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
