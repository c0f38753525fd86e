package org.federation.kit.http;

import static org.federation.kit.trial.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class InstantTest {

    @Inject
    ObjectMapper json;

    private final Tokens admin = Tokens.person().org(Api.freshUnit()).roles("platform-admin");

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T08:00:00Z, 2026-11-23T08:00:00Z",
        "2026-11-23T16:00:00+08:00, 2026-11-23T08:00:00Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00Z",
        "9999-12-31T23:59:59.999Z, 9999-12-31T23:59:59.999Z"
    })
    void anInstantIsReadAsRfc3339WritesIt(String text, Instant instant) throws JsonProcessingException {
        assertEquals(instant, json.readValue('"' + text + '"', Instant.class));
        as(admin).queryParam("from", text).get("/audit-log").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+1000000000-12-31T23:59:59Z",
                "+10000-01-01T00:00:00Z",
                "-0001-01-01T00:00:00Z",
                "2026-11-23",
                "1764000000",
                "tomorrow"
            })
    void nothingElseIsAnInstant(String text) {
        assertThrows(JsonMappingException.class, () -> json.readValue('"' + text + '"', Instant.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1000000000-12-31T23:59:59Z", "2026-11-23", "1764000000", "tomorrow"})
    void aQueryForNoInstantIsRefused(String text) {
        as(admin).queryParam("from", text).get("/audit-log").then().statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1764000000", "1764000000.5", "[2026,11]", "{}"})
    void norIsANumber(String value) {
        assertThrows(JsonMappingException.class, () -> json.readValue(value, Instant.class));
    }
}
