package org.federation.learning.points;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.federation.kit.org.OrgPath;
import org.junit.jupiter.api.Test;

class UnitBoardTest {

    @Test
    void equalsShareARank() {
        assertEquals(
                List.of("b 1", "c 1", "a 3"),
                ranked(20, unit("a", 10, 10, 5), unit("b", 10, 20, 5), unit("c", 20, 40, 10)));
    }

    @Test
    void whatWouldLeaveASmallGroupIsKeptBackAsWell() {
        assertEquals(
                List.of("big 1", "least null", "small null"),
                ranked(50, unit("big", 50, 99, 40), unit("least", 9, 5, 7), unit("small", 4, 9, 3)));
    }

    @Test
    void personsOfTheUnitAboveItselfAreAGroupToo() {
        assertEquals(List.of("a null"), ranked(12, unit("a", 10, 10, 10)));
        assertEquals(List.of("a 1"), ranked(15, unit("a", 10, 10, 10)));
    }

    @Test
    void aUnitWithoutMembersHasNoRank() {
        assertEquals(List.of("a null"), ranked(0, unit("a", 0, 0, 0)));
    }

    private static UnitPoints unit(String name, long members, long points, long persons) {
        return new UnitPoints(new OrgPath("cn." + name), name, members, points, persons);
    }

    private static List<String> ranked(long persons, UnitPoints... units) {
        return UnitBoard.rank(Arrays.asList(units), persons).stream()
                .map(unit -> unit.name() + " " + unit.rank())
                .toList();
    }
}
