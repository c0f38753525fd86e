package org.federation.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Compares the OpenAPI document a service serves with the committed one, so that a change of the contract is seen in
 * review. {@code mvn test -Dtest=OpenApiTest -Dopenapi.update} writes the new one.
 */
public final class OpenApiSnapshot {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

    private OpenApiSnapshot() {}

    /**
     * Fails unless the document is the committed one, with a summary and a tag for every operation.
     *
     * @param path where it is served, e.g. {@code /api/learning/v1/openapi}
     */
    public static void verify(String path) throws IOException {
        String served = RestAssured.given()
                .basePath("")
                .accept("application/yaml")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .strip()
                .concat("\n");
        if (System.getProperty("openapi.update") != null) {
            Files.createDirectories(COMMITTED.getParent());
            Files.writeString(COMMITTED, served);
        }
        if (!Files.exists(COMMITTED)) {
            fail(COMMITTED + " is missing; write it with -Dopenapi.update");
        }
        assertEquals(Files.readString(COMMITTED), served, "The API changed; if it should, run with -Dopenapi.update");
        requireWords(path);
    }

    private static void requireWords(String path) {
        Map<String, Map<String, Map<String, Object>>> addresses = RestAssured.given()
                .basePath("")
                .accept("application/json")
                .get(path)
                .path("paths");
        addresses.forEach((address, operations) -> operations.forEach((method, operation) -> {
            assertNotNull(operation.get("summary"), () -> "No summary: " + method + " " + address);
            assertTrue(
                    String.valueOf(operation.get("tags")).matches("\\[[A-Z][a-z ]+]"),
                    () -> "One tag, capitalised: " + method + " " + address);
        }));
    }
}
