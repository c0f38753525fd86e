package org.federation.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.federation.e2e.RealStack.Stack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every page, on a phone, a small phone and a desk, and in both languages: a picture to look at, and no barrier on it.
 * English, whose words are longer, is looked at where there is least room for them.
 */
@OnTheRealStack
class PagesTest {

    @ParameterizedTest
    @CsvSource({"phone, zh-CN", "small, en", "desk, zh-CN"})
    void workersPages(String screen, String language, Stack stack) {
        try (Visitor worker = visitor(stack, screen, language)) {
            String prefix = screen + "-" + language.substring(0, 2) + "-";
            worker.open("/");
            worker.page.waitForURL("**/welcome**");
            Pictures.take(worker.page, prefix + "welcome");
            worker.signIn("worker", "/");
            worker.troubles.expect("status of 404 .*/certificates/00000-00000-00000-00000");
            for (String[] page : workerPages(stack)) {
                worker.open(page[1]);
                Pictures.take(worker.page, prefix + page[0]);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "editor, lectures articles zones reports",
        "questions, questions",
        "contest, contests",
        "dispatch, talks speakers venues",
        "admin, points",
        "reviewer, moderation moderation/words"
    })
    void consolePages(String account, String places, Stack stack) {
        for (String[] view : new String[][] {{"desk", "zh-CN"}, {"desk", "en"}, {"small", "en"}}) {
            try (Visitor staff = visitor(stack, view[0], view[1]).signIn(account, "/console/")) {
                String prefix = view[0] + "-" + view[1].substring(0, 2) + "-console-";
                Pictures.take(staff.page, prefix + "home-" + account);
                for (String place : places.split(" ")) {
                    staff.open("/console/" + place);
                    Pictures.take(staff.page, prefix + place.replace('/', '-'));
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"phone", "desk"})
    void keycloaksLoginPage(String screen, Stack stack) {
        try (Visitor anyone = visitor(stack, screen, "zh-CN")) {
            anyone.open("/");
            anyone.button("登录").click();
            anyone.page.waitForURL("**/auth/realms/federation/**");
            anyone.sees("登录");
            Pictures.take(anyone.page, screen + "-zh-login");
        }
    }

    @Test
    void aWorkerHasNoConsole(Stack stack) {
        try (Visitor worker = stack.desk("zh-CN").signIn("worker", "/console/")) {
            worker.sees("没有工作台权限");
            Pictures.take(worker.page, "desk-zh-console-not-staff");
        }
    }

    private static Visitor visitor(Stack stack, String screen, String language) {
        return switch (screen) {
            case "phone" -> stack.phone(language);
            case "small" -> stack.smallPhone(language);
            default -> stack.desk(language);
        };
    }

    private static Iterable<String[]> workerPages(Stack stack) {
        String lecture = first(stack, "/api/learning/v1/lectures");
        String contest = first(stack, "/api/quiz/v1/contests");
        String talk = first(stack, "/api/outreach/v1/talks");
        return Stream.of(
                        "learn /",
                        "lectures /lectures",
                        "lecture /lectures/" + lecture,
                        "column /zones/craft-and-dignity/columns/safety",
                        "article /articles/" + first(stack, "/api/learning/v1/articles?kind=article"),
                        "document /articles/" + first(stack, "/api/learning/v1/articles?kind=document"),
                        "contests /contests",
                        "contest /contests/" + contest,
                        "leaderboard /contests/" + contest + "/leaderboard",
                        "talks /talks",
                        "talk /talks/" + talk,
                        "me /me",
                        "history /me/history",
                        "attempts /me/attempts",
                        "registrations /me/registrations",
                        "points /me/points",
                        "points-board /boards/points",
                        "certificate /me/certificate",
                        "verify-none /verify/00000-00000-00000-00000",
                        "nowhere /no-such-page")
                .map(line -> line.split(" "))
                .toList();
    }

    private static String first(Stack stack, String path) {
        JsonNode items = stack.api().get("worker", path).get("items");
        return items.get(0).get("id").asText();
    }
}
