package org.federation.outreach;

import io.quarkus.test.junit.QuarkusTest;
import org.federation.kit.testing.EveryOperationRefuses;

@QuarkusTest
class RefusalTest extends EveryOperationRefuses {}
