package org.federation.learning.comment;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.federation.kit.testing.Tokens;
import org.federation.learning.Content;

/**
 * People talking below a lecture. The films of two lectures are made once for all tests, so each test looks at its own
 * people and threads only.
 */
final class Discussion {

    private static final AtomicInteger SAID = new AtomicInteger();
    private static Discussion shared;

    final Content unit;
    final String lecture;

    private Discussion(Content unit) {
        this.unit = unit;
        lecture = unit.published("大家谈");
    }

    static synchronized Discussion shared() {
        if (shared == null) {
            shared = new Discussion(Content.unit());
        }
        return shared;
    }

    /** Below a lecture that nobody has said anything about. */
    static Discussion fresh() {
        return new Discussion(Content.unit());
    }

    Tokens worker(String name) {
        return Tokens.person().org(unit.org + ".team1").name(name);
    }

    Tokens reviewer() {
        return Tokens.person().org(unit.org).name("审核员").roles("worker", "content-reviewer");
    }

    /** Words that nobody has said before. */
    static String words() {
        return words("讲得好");
    }

    static String words(String begin) {
        String alphabet = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
        StringBuilder words = new StringBuilder(begin).append("，记下了：");
        for (int n = SAID.incrementAndGet(); n > 0; n /= alphabet.length()) {
            words.append(alphabet.charAt(n % alphabet.length()));
        }
        return words.append('。').toString();
    }

    Response write(Tokens person, String text) {
        return post(person, Map.of("text", text));
    }

    Response reply(Tokens person, String to, String text) {
        return post(person, Map.of("text", text, "replyTo", to));
    }

    Response answer(Tokens person, String to, String text) {
        return post(person, Map.of("text", text, "replyTo", to, "official", true));
    }

    Response post(Tokens person, Map<String, ?> comment) {
        return unit.as(person)
                .contentType(ContentType.JSON)
                .body(new HashMap<>(comment))
                .post("/lectures/" + lecture + "/comments");
    }

    /** The id of a new comment that is out. */
    String out(Tokens person) {
        return write(person, words()).then().statusCode(201).extract().path("id");
    }

    /** The id of a new comment that waits for a reviewer. */
    String pending(Tokens person) {
        return write(person, words("加微信聊聊")).then().statusCode(201).extract().path("id");
    }

    Response list(Tokens person) {
        return unit.as(person).queryParam("limit", 100).get("/lectures/" + lecture + "/comments");
    }

    Response get(Tokens person, String comment) {
        return unit.as(person).get("/comments/" + comment);
    }

    Response edit(Tokens person, String comment, String text) {
        return unit.as(person)
                .header("If-Match", get(person, comment).header("ETag"))
                .contentType(ContentType.JSON)
                .body(Map.of("text", text))
                .put("/comments/" + comment);
    }

    Response report(Tokens person, String comment) {
        return unit.as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "广告"))
                .post("/comments/" + comment + "/reports");
    }

    Response appeal(Tokens person, String comment) {
        return unit.as(person)
                .contentType(ContentType.JSON)
                .body(Map.of("text", "我说的是工作群"))
                .put("/comments/" + comment + "/appeal");
    }

    Response decide(Tokens reviewer, String comment, String decision) {
        return decide(
                reviewer,
                comment,
                unit.as(reviewer).get("/moderation/comments/" + comment).header("ETag"),
                decision);
    }

    Response decide(Tokens reviewer, String comment, String tag, String decision) {
        return unit.as(reviewer)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(Map.of("decision", decision, "reason", "联系方式请勿公开"))
                .put("/moderation/comments/" + comment + "/decision");
    }

    /** What the lecture says it has, of its likes or comments. */
    int count(String what) {
        return unit.asWorker().get("/lectures/" + lecture).path(what);
    }

    static UUID someone() {
        return UUID.randomUUID();
    }
}
