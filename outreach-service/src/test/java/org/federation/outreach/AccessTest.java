package org.federation.outreach;

import static org.federation.outreach.Unit.body;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who sees and changes what; what nobody may is in {@link RefusalTest}. */
@QuarkusTest
class AccessTest {

    private final Unit unit = Unit.fresh();

    @ParameterizedTest
    @ValueSource(strings = {"staff", "speaker"})
    void aWorkerHasNoViewButTheirOwn(String view) {
        unit.asWorker()
                .queryParam("view", view)
                .get("/talks")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("title", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /speakers/{speaker}", "PATCH, /speakers/{speaker}",
        "GET, /venues/{venue}", "PATCH, /venues/{venue}",
        "GET, /talks/{talk}", "PATCH, /talks/{talk}",
        "PUT, /talks/{talk}/publication", "PUT, /talks/{talk}/cancellation"
    })
    void whatAnotherUnitKeepsIsNotFound(Method method, String path) {
        Unit other = Unit.fresh();
        other.asAdmin()
                .contentType(typeFor(method))
                .header("If-Match", "*")
                .body(body("reason", "不是我的宣讲"))
                .request(method, fill(path))
                .then()
                .statusCode(404)
                .body("type", endsWith(":not-found"));
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /speakers/{speaker}, 428, ", "PATCH, /speakers/{speaker}, 412, 7",
        "PATCH, /venues/{venue}, 428, ", "PATCH, /venues/{venue}, 412, 7",
        "PATCH, /talks/{talk}, 428, ", "PATCH, /talks/{talk}, 412, 7",
        "PUT, /talks/{talk}/publication, 428, ", "PUT, /talks/{talk}/publication, 412, 7",
        "PUT, /talks/{talk}/cancellation, 428, ", "PUT, /talks/{talk}/cancellation, 412, 7"
    })
    void nobodyChangesWhatTheyHaveNotSeen(Method method, String path, int status, Integer version) {
        var request = unit.asAdmin().contentType(typeFor(method));
        if (version != null) {
            request.header("If-Match", "\"" + version + "\"");
        }
        Map<String, Object> change = method == Method.PATCH ? Map.of() : body("reason", "设备检修");
        request.body(change).request(method, fill(path)).then().statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/speakers/{speaker}", "/venues/{venue}", "/talks/{talk}"})
    void plainJsonIsNoMergePatch(String path) {
        unit.asAdmin()
                .header("If-Match", "*")
                .body(body("name", "新名"))
                .patch(fill(path))
                .then()
                .statusCode(415);
    }

    private static String typeFor(Method method) {
        return method == Method.PATCH ? Unit.MERGE_PATCH : "application/json";
    }

    private String fill(String path) {
        if (path.contains("{speaker}")) {
            return path.replace("{speaker}", unit.speaker());
        }
        return path.contains("{venue}")
                ? path.replace("{venue}", unit.venue(10))
                : path.replace("{talk}", unit.draft(10));
    }
}
