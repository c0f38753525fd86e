package org.federation.local.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TalkLoadingTest {

    private static final LocalDate LOADED = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"0, false", "5, false", "6, true", "60, true"})
    void talksAreOverWithTheLastOneThatWorkersSee(int daysLater, boolean over) throws Exception {
        JsonNode talks = ApiClient.JSON.readTree("""
                [{"state":"published","inDays":2},{"state":"published","inDays":5},{"state":"draft","inDays":9}]""");

        assertEquals(over, TalkLoading.areOver(talks, LOADED, LOADED.plusDays(daysLater)));
    }
}
