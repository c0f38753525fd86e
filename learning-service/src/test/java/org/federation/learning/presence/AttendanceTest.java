package org.federation.learning.presence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.federation.learning.presence.Attendance.Headcount;

/** However the people of a group come, one by one or packed, few or many, each is counted once. */
class AttendanceTest {

    @Property(tries = 200)
    void countsEachPersonOnceAndEachEvent(
            @ForAll @Size(max = 6) List<@IntRange(max = 3_000) Integer> pieces,
            @ForAll @IntRange(min = 1, max = 200_000) int persons,
            @ForAll long seed) {
        Random random = new Random(seed);
        Attendance attendance = new Attendance();
        Set<Integer> expected = new HashSet<>();
        int events = 0;
        for (int piece : pieces) {
            People packed = new People();
            for (int i = 0; i < piece; i++) {
                int person = random.nextInt(persons);
                expected.add(person);
                packed.add(person);
                if (random.nextInt(4) == 0) {
                    attendance.add(person);
                    events++;
                }
            }
            attendance.addAll(packed.bytes(), packed.events());
            events += piece;
        }

        Headcount headcount = new Headcount();
        assertEquals(new Count(expected.size(), events), attendance.count(headcount));
        assertEquals(new Count(expected.size(), events), attendance.count(headcount), "nothing is left of the first");
    }
}
