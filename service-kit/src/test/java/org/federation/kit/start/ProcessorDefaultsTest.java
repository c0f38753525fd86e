package org.federation.kit.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProcessorDefaultsTest {

    @Inject
    Vertx vertx;

    @Test
    void thereIsAnEventLoopForEveryTwoProcessors() {
        long loops = 0;
        for (var executor : ((VertxInternal) vertx).getEventLoopGroup()) {
            loops += executor == null ? 0 : 1;
        }

        assertEquals(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), loops);
    }
}
