package org.federation.kit.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares the OpenAPI document a service serves with the committed one, so that a change of the contract is seen in
 * review. {@code mvn test -Dtest=OpenApiTest -Dopenapi.update} writes the new one.
 */
public final class OpenApiSnapshot {

    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");

    private OpenApiSnapshot() {}

    /**
     * Fails unless the document is the committed one.
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
    }
}
