package org.federation.kit.trial;

import io.quarkus.test.junit.QuarkusTest;
import org.federation.kit.testing.EveryOperationRefuses;

@QuarkusTest
class RefusalTest extends EveryOperationRefuses {}
