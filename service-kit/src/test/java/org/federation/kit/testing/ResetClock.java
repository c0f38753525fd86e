package org.federation.kit.testing;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;

/** No test hands its time on to the next one. */
public class ResetClock implements QuarkusTestAfterEachCallback {

    @Override
    public void afterEach(QuarkusTestMethodContext context) {
        var container = Arc.container();
        if (container != null) {
            container.select(TestClock.class).stream().forEach(TestClock::reset);
        }
    }
}
