package org.federation.kit.paging;

import static org.federation.kit.trial.Api.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.federation.kit.testing.TestClock;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PagingTest {

    @Inject
    TestClock clock;

    private Tokens person;

    @BeforeEach
    void sevenNotesOfWhichFourAreOfOneInstant() {
        person = Tokens.person().org(Api.freshUnit());
        clock.set(Instant.parse("2026-05-01T00:00:00.123456Z"));
        IntStream.range(0, 4).forEach(this::note);
        clock.set(Instant.parse("2026-05-02T00:00:00Z"));
        IntStream.range(4, 7).forEach(this::note);
        clock.reset();
    }

    @Test
    void pagesShowEverythingOnce() {
        List<String> titles = new ArrayList<>();
        String cursor = null;
        int pages = 0;
        do {
            JsonPath page = page(3, cursor);
            titles.addAll(page.getList("items.title"));
            cursor = page.getString("next");
            pages++;
        } while (cursor != null);
        assertEquals(3, pages);
        assertEquals(
                List.of("0", "1", "2", "3", "4", "5", "6"),
                titles.stream().sorted().toList());
    }

    @Test
    void theLastFullPageHasNoNext() {
        assertEquals(null, page(7, null).getString("next"));
    }

    @Test
    void aRowThatComesBetweenPagesMovesNoOther() {
        JsonPath first = page(3, null);
        clock.set(Instant.parse("2026-04-01T00:00:00Z"));
        note(99);
        clock.reset();
        List<String> rest = page(10, first.getString("next")).getList("items.title");
        assertEquals(4, rest.size());
        assertFalse(rest.contains("99"));
    }

    @Test
    void everyTamperedByteIsFound() {
        byte[] cursor = Base64.getUrlDecoder().decode(page(2, null).getString("next"));
        for (int i = 0; i < cursor.length; i++) {
            byte[] tampered = cursor.clone();
            tampered[i] ^= 1;
            refused("/notes", Base64.getUrlEncoder().withoutPadding().encodeToString(tampered));
        }
    }

    @Test
    void cursorsOfOtherMakeAreRefused() {
        String cursor = page(2, null).getString("next");
        for (String bad : List.of(" ", "x", "!!!", cursor + "A", cursor.substring(4), "A".repeat(3_000))) {
            refused("/notes", bad);
        }
    }

    @Test
    void aCursorOpensOnlyTheListItCameFrom() {
        refused("/organizations", page(2, null).getString("next"));
    }

    private void refused(String list, String cursor) {
        as(person)
                .queryParam("cursor", cursor)
                .get(list)
                .then()
                .statusCode(400)
                .body("type", equalTo("urn:problem:kit:bad-cursor"));
    }

    private JsonPath page(int limit, String cursor) {
        var request = as(person).queryParam("limit", limit);
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get("/notes").then().statusCode(200).extract().jsonPath();
    }

    private void note(int number) {
        as(person).body("{\"title\":\"" + number + "\"}").post("/notes").then().statusCode(201);
    }
}
