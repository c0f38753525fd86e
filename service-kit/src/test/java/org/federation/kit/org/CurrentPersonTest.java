package org.federation.kit.org;

import static org.federation.kit.trial.Api.as;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.federation.kit.testing.Tokens;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CurrentPersonTest {

    @Test
    void thePersonIsWhoTheTokenSays() {
        UUID id = UUID.randomUUID();
        as(Tokens.person()
                        .id(id)
                        .name("王师傅")
                        .org("cn.beijing.haidian")
                        .segments("youth", "migrant")
                        .roles("worker", "platform-admin"))
                .get("/troubles/person")
                .then()
                .statusCode(200)
                .body("id", equalTo(id.toString()))
                .body("name", equalTo("王师傅"))
                .body("org", equalTo("cn.beijing.haidian"))
                .body("segments", containsInAnyOrder("youth", "migrant"))
                .body("admin", equalTo(true));
    }

    @Test
    void segmentsMayBeMissing() {
        as(Tokens.person().without("segments"))
                .get("/troubles/person")
                .then()
                .statusCode(200)
                .body("segments", empty())
                .body("admin", equalTo(false));
    }

    @Test
    void aClaimThatIsMissingOrWrongIsRefused() {
        for (Tokens incomplete : List.of(
                Tokens.person().without("org"),
                Tokens.person().claim("org", "Not A Path"),
                Tokens.person().claim("org", 7),
                Tokens.person().claim("org", List.of("cn")),
                Tokens.person().without("name"),
                Tokens.person().claim("name", " "),
                Tokens.person().claim("sub", "not-a-uuid"))) {
            as(incomplete)
                    .get("/troubles/person")
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("urn:problem:kit:incomplete-token"))
                    .body("detail", containsString("登录凭证中缺少"));
        }
    }
}
