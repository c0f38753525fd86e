package org.federation.learning;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.federation.kit.testing.OpenApiSnapshot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void theDocumentIsTheCommittedOne() throws IOException {
        OpenApiSnapshot.verify("/api/learning/v1/openapi");
    }
}
