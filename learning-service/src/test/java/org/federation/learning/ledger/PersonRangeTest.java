package org.federation.learning.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PersonRangeTest {

    @Property
    void everyoneIsInOneRange(
            @ForAll @LongRange(min = 1, max = 3_000) long wanted, @ForAll long most, @ForAll long least) {
        List<PersonRange> ranges = PersonRange.all(wanted);
        UUID person = new UUID(most, least);

        assertEquals(1, ranges.stream().filter(range -> contains(range, person)).count());
        assertEquals(Long.highestOneBit(2 * wanted - 1), ranges.size());
    }

    /** As PostgreSQL compares them: byte by byte. */
    private static boolean contains(PersonRange range, UUID person) {
        String id = person.toString();
        return range.first().toString().compareTo(id) <= 0
                && id.compareTo(range.last().toString()) <= 0;
    }
}
