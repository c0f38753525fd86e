package org.federation.learning.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.federation.learning.retention.Retention.Point;
import org.federation.learning.retention.RetentionCurve.Step;

class RetentionCurveTest {

    private static final UUID LECTURE = UUID.randomUUID();

    @Example
    void aCurveRisesWhereWorkersBeginAndFallsWhereTheyLeave() {
        List<Point> points = RetentionCurve.of(
                        LECTURE, 4, List.of(new Step(0, 9, 12, 0), new Step(2, -3, -6, 5), new Step(4, -6, -6, 8)))
                .points();

        assertEquals(
                List.of(
                        new Point(0, 9L, 12L, 0L),
                        new Point(1, 9L, 12L, 0L),
                        new Point(2, 6L, 6L, 5L),
                        new Point(3, 6L, 6L, 8L)),
                points);
    }

    @Example
    void ofOneToFourNothingIsTold() {
        Point point = RetentionCurve.of(LECTURE, 1, List.of(new Step(0, 4, 40, 1), new Step(1, -4, -40, 3)))
                .points()
                .get(0);

        assertNull(point.workers());
        assertNull(point.views());
        assertNull(point.stopped());
    }

    @Example
    void aPointOfSeveralSecondsTellsTheMostOfThem() {
        Retention curve = RetentionCurve.of(
                LECTURE, 400, List.of(new Step(0, 5, 5, 0), new Step(1, 2, 9, 0), new Step(2, -1, -1, 0)));

        assertEquals(2, curve.stepSeconds());
        assertEquals(new Point(0, 7L, 14L, 0L), curve.points().get(0));
        assertEquals(new Point(2, 6L, 13L, 0L), curve.points().get(1));
    }

    @Example
    void whereNobodyHasWatchedThereIsNoCurve() {
        assertEquals(List.of(), RetentionCurve.of(LECTURE, 600, List.of()).points());
    }

    @Property
    void aCurveHasTwoHundredPointsAtMostAndEndsWithTheFilm(@ForAll @IntRange(min = 1, max = 20_000) int length) {
        Retention curve = RetentionCurve.of(LECTURE, length, List.of(new Step(0, 5, 5, 5)));

        assertTrue(curve.points().size() <= 200);
        int last = curve.points().get(curve.points().size() - 1).atSeconds();
        assertTrue(last < length && length <= last + curve.stepSeconds());
    }
}
