package org.federation.learning.points;

import io.quarkus.arc.Arc;

/** For tests of other features: what was done is posted now. */
public final class PostedPoints {

    private PostedPoints() {}

    public static void post() {
        Arc.container().instance(PostPoints.class).get().run();
    }
}
