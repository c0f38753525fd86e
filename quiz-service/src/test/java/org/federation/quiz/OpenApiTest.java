package org.federation.quiz;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.federation.kit.testing.OpenApiSnapshot;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OpenApiTest {

    @Test
    void theCommittedDocumentIsTheOneServed() throws IOException {
        OpenApiSnapshot.verify(Unit.BASE + "/openapi");
    }
}
