package org.federation.kit.directory;

import static org.federation.kit.trial.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrganizationsTest {

    private static final String HEADER = "path,name,kind,members\n";

    private final String root = Api.freshUnit();

    @Test
    void anImportedTreeIsListedByLevels() {
        put(tree())
                .then()
                .statusCode(200)
                .body("units", equalTo(5))
                .body("added", equalTo(5))
                .body("changed", equalTo(0))
                .body("removed", equalTo(0));
        list(root, root, 1).body("items.path", contains(root, root + ".a", root + ".b"));
        list(root, root, 0).body("items.path", contains(root)).body("items[0].name", equalTo("根, \"全国\""));
        list(root, root + ".a", 5)
                .body("items.path", contains(root + ".a", root + ".a.x", root + ".a.x.y"))
                .body("items[2].members", equalTo(3_000_000_000L))
                .body("items[2].kind", equalTo("team"));
    }

    @Test
    void theSameImportAgainChangesNothing() {
        put(tree()).then().statusCode(200);
        put(tree()).then().body("added", equalTo(0)).body("changed", equalTo(0)).body("removed", equalTo(0));
    }

    @Test
    void anImportReplacesWhatTheDirectoryHeld() {
        put(tree()).then().statusCode(200);
        put(HEADER + root + ",新名,national,9\n" + root + ".a,甲,province,7\n" + root + ".c,丙,province,0\n")
                .then()
                .statusCode(200)
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("removed", equalTo(3));
        list(root, root, 9).body("items.path", contains(root, root + ".a", root + ".c"));
    }

    @Test
    void anAdminOfAPartReplacesThatPartOnly() {
        put(tree()).then().statusCode(200);
        put(root + ".a", HEADER + root + ".a,甲二,province,7\n")
                .then()
                .statusCode(200)
                .body("removed", equalTo(2));
        list(root, root, 9).body("items.path", contains(root, root + ".a", root + ".b"));
        put(root + ".a", HEADER + root + ".a,甲,province,7\n" + root + ".b,乙,province,7\n")
                .then()
                .statusCode(422)
                .body("problems.line", contains(3));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "R.a,甲,province | 必须有四个字段",
                "R.a,甲,province,1,x | 必须有四个字段",
                "R.A,甲,province,1 | 单位路径不正确",
                "R..a,甲,province,1 | 单位路径不正确",
                "cn.elsewhere,甲,province,1 | 不在您的管理范围内",
                "R2,甲,province,1 | 不在您的管理范围内",
                "R.a,,province,1 | 名称必须为",
                "R.a,甲,省,1 | 单位类型必须",
                "R.a,甲,province,-1 | 会员人数必须",
                "R.a,甲,province,1e3 | 会员人数必须",
                "R,甲,province,1 | 单位重复",
                "R.a.b,甲,province,1 | 没有上级单位",
            })
    void aBadLineIsToldByItsNumberAndNothingIsChanged(String line, String message) {
        put(tree()).then().statusCode(200);
        Response refusal =
                put(HEADER + root + ",根,national,1\n\n" + line.replace("R", root) + "\n" + root + ".ok,好,team,1\n");
        refusal.then()
                .statusCode(422)
                .body("type", equalTo("urn:problem:kit:bad-import"))
                .body("count", equalTo(1))
                .body("problems", hasSize(1))
                .body("problems[0].line", equalTo(4));
        assertTrue(refusal.<String>path("problems[0].message").contains(message), refusal.asString());
        list(root, root, 9).body("items", hasSize(5));
    }

    @ParameterizedTest
    @CsvSource({"'',1", "'path,name,kind\n',1", "'path,name,kind,members\n',1", "'name,path,kind,members\nx,y,z,1\n',1"
    })
    void aFileWithoutHeaderOrUnitsIsRefused(String file, int line) {
        put(file).then().statusCode(422).body("problems[0].line", equalTo(line));
    }

    @Test
    void whatIsNoTextIsRefused() {
        byte[] gbk = (HEADER + root + ",").getBytes(StandardCharsets.UTF_8);
        byte[] body = Arrays.copyOf(gbk, gbk.length + 2);
        body[gbk.length] = (byte) 0xd6;
        body[gbk.length + 1] = (byte) 0xd0;
        as(admin(root))
                .contentType("text/csv")
                .body(body)
                .put("/organizations")
                .then()
                .statusCode(422);
        put(HEADER + root + ",\"open,national,1\n").then().statusCode(422);
        put(HEADER + root + ",a\tb,national,1\n").then().statusCode(422);
        put(HEADER + root + ",\u0000,national,1\n").then().statusCode(422);
    }

    @Test
    void namesMayHoldWhatCopyTakesForItself() {
        put("\uFEFF" + HEADER + root + ",\"C:\\.\\N \\\\ \"\"x\"\"\",national,1\r\n")
                .then()
                .statusCode(200);
        list(root, root, 0).body("items[0].name", equalTo("C:\\.\\N \\\\ \"x\""));
    }

    @Test
    void onlyAHundredProblemsAreTold() {
        String bad = IntStream.range(0, 5_000).mapToObj(i -> root + ",,x,1\n").collect(Collectors.joining());
        put(HEADER + bad).then().statusCode(422).body("problems", hasSize(100));
    }

    @Test
    void aPersonSeesTheirOwnUnitsAndTheLineAbove() {
        put(tree()).then().statusCode(200);
        Tokens worker = Tokens.person().org(root + ".a.x");
        as(worker)
                .queryParam("under", root)
                .queryParam("depth", 9)
                .get("/organizations")
                .then()
                .statusCode(200)
                .body("items.path", containsInAnyOrder(root, root + ".a", root + ".a.x", root + ".a.x.y"));
        as(worker).get("/organizations").then().body("items.path", contains(root + ".a.x", root + ".a.x.y"));
        as(worker).queryParam("under", root + ".b").get("/organizations").then().statusCode(404);
        as(worker).queryParam("under", "cn.other").get("/organizations").then().statusCode(404);
    }

    @Test
    void pagesFollowTheTreeWhateverTheLabels() {
        put(HEADER + root + ",根,national,1\n" + root + ".a,甲,x,1\n" + root + ".a-b,乙,x,1\n" + root + ".a_b,丙,x,1\n"
                        + root + ".a.z,丁,x,1\n" + root + ".a0,戊,x,1\n" + root + ".a-b.c,己,x,1\n")
                .then()
                .statusCode(200);
        List<String> seen = new ArrayList<>();
        String cursor = null;
        do {
            var request = as(admin(root)).queryParam("depth", 5).queryParam("limit", 1);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            Response page = request.get("/organizations");
            seen.addAll(page.path("items.path"));
            cursor = page.path("next");
        } while (cursor != null);
        assertEquals(
                Stream.of("", ".a", ".a.z", ".a-b", ".a-b.c", ".a0", ".a_b")
                        .map(end -> root + end)
                        .toList(),
                seen);
        list(root, root + ".a", 5).body("items.path", contains(root + ".a", root + ".a.z"));
    }

    @Test
    void onlyAPlatformAdminImports() {
        as(Tokens.person().org(root))
                .contentType("text/csv")
                .body(tree())
                .put("/organizations")
                .then()
                .statusCode(403);
        as(admin(root)).body("{}").put("/organizations").then().statusCode(415);
    }

    @Test
    void twoImportsAtOnceLeaveTheOneOrTheOther() {
        String one = HEADER + root + ",一,national,1\n" + units("a", 2_000);
        String other = HEADER + root + ",二,national,2\n" + units("b", 2_000);
        List<CompletableFuture<Response>> both =
                List.of(CompletableFuture.supplyAsync(() -> put(one)), CompletableFuture.supplyAsync(() -> put(other)));
        both.forEach(answer -> assertEquals(200, answer.join().statusCode()));
        List<String> names = list(root, root, 0).extract().path("items.name");
        String mine = names.get(0).equals("一") ? ".a" : ".b";
        assertEquals(2_000, count(root + mine));
        assertEquals(0, count(root + (mine.equals(".a") ? ".b" : ".a")));
    }

    @Test
    void aHundredThousandUnitsAreImported() {
        String file = HEADER + root + ",全国,national,0\n" + units("p", 100_000);
        assertTrue(file.getBytes(StandardCharsets.UTF_8).length > 5_000_000, "larger than any other body may be");
        put(file).then().statusCode(200).body("added", equalTo(100_001));
        put(file).then().statusCode(200).body("added", equalTo(0)).body("changed", equalTo(0));
        list(root, root + ".p0", 1).body("items.size()", greaterThanOrEqualTo(20));
    }

    /** A chain of three levels: 1 : 100 : n. */
    private String units(String label, int n) {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < n; i++) {
            String path = i < 100 ? root + "." + label + i : root + "." + label + i % 100 + ".unit" + i;
            lines.append(path)
                    .append(",第")
                    .append(i)
                    .append("基层工会,enterprise,")
                    .append(i)
                    .append('\n');
        }
        return lines.toString();
    }

    private int count(String prefix) {
        int all = 0;
        for (int i = 0; i < 100; i++) {
            Response page = as(Tokens.person().org(root))
                    .queryParam("under", prefix + i)
                    .queryParam("depth", 2)
                    .queryParam("limit", 100)
                    .get("/organizations");
            all += page.<List<String>>path("items.path").size();
        }
        return all;
    }

    private String tree() {
        return HEADER
                + root + ",\"根, \"\"全国\"\"\",national,100\n"
                + root + ".a.x.y,班组,team,3000000000\n"
                + root + ".a.x,车间,workshop,5\n"
                + root + ".a,甲,province,7\n"
                + root + ".b,乙,province,8\n";
    }

    private Response put(String csv) {
        return put(root, csv);
    }

    private static Response put(String unit, String csv) {
        return as(admin(unit))
                .contentType("text/csv; charset=utf-8")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .put("/organizations");
    }

    private static Tokens admin(String unit) {
        return Tokens.person().org(unit).roles("worker", "platform-admin");
    }

    private static ValidatableResponse list(String viewer, String under, int depth) {
        return as(Tokens.person().org(viewer))
                .queryParam("under", under)
                .queryParam("depth", depth)
                .get("/organizations")
                .then()
                .statusCode(200);
    }
}
