package org.federation.outreach;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.federation.kit.testing.OpenApiSnapshot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void theContractIsTheCommittedOne() throws IOException {
        OpenApiSnapshot.verify("/api/outreach/v1/openapi");
    }
}
