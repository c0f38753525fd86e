package org.federation.learning.person;

import java.util.List;
import java.util.regex.Pattern;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgPath;

/**
 * Where a person belongs at a moment, as the token says: it goes into the rows of what they do then.
 *
 * @param segments groups of workers they count among, in order, e.g. {@code youth}
 */
public record Membership(OrgPath org, List<String> segments) {

    private static final Pattern SEGMENT = Pattern.compile("[a-z0-9-]{1,40}");

    /** Of who sends the present request; what has not the form of a segment is none. */
    public static Membership of(CurrentPerson person) {
        List<String> segments = person.segments().stream()
                .filter(segment -> SEGMENT.matcher(segment).matches())
                .sorted()
                .toList();
        return new Membership(person.org(), segments);
    }

    /** The segments as SQL takes them in a batch: {@code string_to_array(…, ',')}. */
    public String joinedSegments() {
        return String.join(",", segments);
    }
}
