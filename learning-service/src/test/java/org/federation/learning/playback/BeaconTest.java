package org.federation.learning.playback;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class BeaconTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    /** The short way and the annotations must not differ on what a beacon is. */
    @Property
    void whatIsWellFormedIsWhatTheAnnotationsAskFor(@ForAll("beacons") Beacon beacon) {
        assertEquals(VALIDATOR.validate(beacon).isEmpty(), beacon.wellFormed(), beacon::toString);
    }

    @Provide
    Arbitrary<Beacon> beacons() {
        Arbitrary<Integer> sequence = Arbitraries.of(0, 1, -1, 1_000_000_000, 1_000_000_001);
        Arbitrary<Double> second = Arbitraries.of(0.0, 3.0, -0.5, 7.25);
        Arbitrary<Span> span = Combinators.combine(second.injectNull(0.05), second.injectNull(0.05))
                .as((from, to) -> Span.of(Arrays.asList(from, to)));
        Arbitrary<List<Span>> watched = Arbitraries.frequencyOf(
                Tuple.of(9, span.injectNull(0.05).list().ofMaxSize(3)),
                Tuple.of(1, Arbitraries.of(200, 201).map(size -> Collections.nCopies(size, new Span(0.0, 1.0)))));
        Arbitrary<Double> rate = Arbitraries.of(0.0, 0.09, 0.1, 1.0, 16.0, 16.1);
        return Combinators.combine(
                        sequence.injectNull(0.05),
                        watched.injectNull(0.05),
                        second.injectNull(0.05),
                        rate.injectNull(0.2))
                .as(Beacon::new);
    }
}
