package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.federation.e2e.RealStack.Stack;
import org.junit.jupiter.api.Test;

/** What a worker does on a phone. */
@OnTheRealStack
class WorkerJourneyTest {

    @Test
    void watchesALectureUntilThePlayIsCounted(Stack stack) {
        String lecture = lecture(stack, "红灯前的四十五秒");
        try (Visitor rider = stack.phone("zh-CN").signIn("rider", "/")) {
            long before = plays(stack, lecture);
            rider.open("/lectures/" + lecture);

            rider.button("^播放").click();

            rider.sees("本次播放已计入");
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(plays(stack, lecture)).isEqualTo(before + 1));
            Pictures.take(rider.page, "phone-zh-lecture-counted");
        }
    }

    @Test
    void takesAContestThroughAReloadAndALostNetwork(Stack stack) {
        try (Visitor worker = stack.phone("zh-CN").signIn("worker", "/contests")) {
            worker.open("/contests/" + contest(stack, "秋季赛"));
            begin(worker);
            Locator saved = worker.page.getByText("已保存 1/10");
            choose(worker);
            assertThat(saved).isVisible();

            worker.page.reload();
            assertThat(saved).isVisible();

            worker.offline(true);
            worker.button("下一题").click();
            worker.sees("第 2 题，共 10 题");
            choose(worker);
            worker.sees("待上传");
            Pictures.take(worker.page, "phone-zh-attempt-offline");
            worker.offline(false);
            worker.sees("已保存 2/10");
            Pictures.take(worker.page, "phone-zh-attempt");

            for (int question = 3; question <= 10; question++) {
                worker.button("下一题").click();
                worker.sees("第 " + question + " 题，共 10 题");
                choose(worker);
            }
            worker.sees("已保存 10/10");
            worker.button("^交卷$").click();
            worker.confirm("交卷");
            worker.sees("答案与解析");
            Pictures.take(worker.page, "phone-zh-result");
        }
    }

    @Test
    void comesBackToTheAttemptAfterTheSessionHasEnded(Stack stack) {
        try (Visitor worker = stack.phone("zh-CN").signIn("worker2", "/contests")) {
            worker.open("/contests/" + contest(stack, "秋季赛"));
            begin(worker);
            worker.sees("第 1 题，共 10 题");

            worker.loseSession("**/answers");
            choose(worker);
            worker.page.waitForURL(Pattern.compile("/welcome\\?returnTo=/attempts/"));

            worker.mayLogInAgain();
            worker.logIn("worker2");
            worker.sees("第 1 题，共 10 题");
            worker.sees("已保存 1/10");
        }
    }

    @Test
    void waitsInLineAndMovesUpWhenASeatIsGivenBack(Stack stack) {
        String talk = talk(stack, "worker", "转向架旁的十分钟师徒课");
        String registrations = "/api/outreach/v1/talks/" + talk + "/registrations";
        stack.api().post("worker2", registrations, Map.of());
        stack.api().post("student", registrations, Map.of());
        try (Visitor worker = stack.phone("zh-CN").signIn("worker", "/talks");
                Visitor other = stack.phone("zh-CN").signIn("worker2", "/talks")) {
            worker.open("/talks/" + talk);
            worker.button("加入候补").click();
            worker.sees("候补第 1 位");
            Pictures.take(worker.page, "phone-zh-talk-waiting");

            other.open("/talks/" + talk);
            other.button("取消报名").click();
            other.confirm("不来了");
            assertThat(other.button("加入候补")).isVisible();

            worker.page.reload();
            worker.sees("已为您留好座位");
            Pictures.take(worker.page, "phone-zh-talk-confirmed");
        }
    }

    @Test
    void readsTheAppInEnglishAndComesBackSignedIn(Stack stack) {
        try (Visitor worker = stack.phone("zh-CN").signIn("worker2", "/me")) {
            worker.sees("马远征");
            worker.button("English").click();
            worker.sees("Learn");

            worker.page.reload();

            worker.sees("马远征");
            assertThat(worker.page.locator("html")).hasAttribute("lang", "en");
        }
    }

    @Test
    void findsPointsForALectureAndForAContestWithTheirReasons(Stack stack) {
        try (Visitor host = stack.phone("zh-CN").signIn("host", "/me/points")) {
            host.sees("四七四路的最后一班车");
            host.sees("竞赛得分");
            Pictures.take(host.page, "phone-zh-points-of-host");

            host.open("/boards/points");

            host.sees("任可风");
        }
    }

    /** Begins an attempt, or goes on with the one that is open. */
    private static void begin(Visitor worker) {
        worker.page.locator(".dock .button").click();
        worker.page.waitForURL("**/attempts/**");
    }

    /** Ticks the first option of the question on the screen, not of the one just leaving it. */
    private static void choose(Visitor worker) {
        worker.page
                .locator("fieldset:not(.turn-leave-active) label.option")
                .first()
                .click();
    }

    private static String lecture(Stack stack, String title) {
        return idOf(stack.api().get("rider", "/api/learning/v1/lectures?limit=100"), title);
    }

    private static long plays(Stack stack, String lecture) {
        return stack.api()
                .get("rider", "/api/learning/v1/lectures/" + lecture)
                .get("plays")
                .asLong();
    }

    private static String contest(Stack stack, String title) {
        return idOf(stack.api().get("worker", "/api/quiz/v1/contests"), title);
    }

    private static String talk(Stack stack, String account, String title) {
        return idOf(stack.api().get(account, "/api/outreach/v1/talks?limit=100"), title);
    }

    private static String idOf(JsonNode page, String title) {
        for (JsonNode item : page.get("items")) {
            if (item.get("title").asText().contains(title)) {
                return item.get("id").asText();
            }
        }
        throw new AssertionError("Nothing called " + title + " in " + page);
    }
}
