package org.federation.learning;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.federation.kit.testing.EveryOperationRefuses;

@QuarkusTest
class RefusalTest extends EveryOperationRefuses {

    @Override
    protected Map<String, String> headers() {
        return Map.of("Tus-Resumable", "1.0.0");
    }

    @Override
    protected boolean takesDocuments(String address) {
        return address.contains("/attachments/");
    }
}
