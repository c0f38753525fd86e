package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.federation.e2e.RealStack.Stack;
import org.junit.jupiter.api.Test;

/** A lecture that a worker takes along to where there is no network. */
@OnTheRealStack
class OfflineJourneyTest {

    private static final String TITLE = "海拔四千二百米的巡线路";

    @Test
    void watchesAKeptLectureWithoutANetworkAndIsCountedOnceAfterwards(Stack stack) {
        String lecture = lecture(stack);
        long before = plays(stack, lecture);
        try (Visitor student = stack.phone("zh-CN").signIn("student", "/")) {
            student.waitForServiceWorker();
            keep(student, lecture);

            student.offline(true);
            student.open("/me/kept");
            student.sees("1 门课程");
            Pictures.take(student.page, "phone-zh-kept");
            assertThat((boolean) student.page.evaluate("() => fetch('/api/learning/v1/zones?limit=1&any=' + Date.now())"
                            + ".then(() => true, () => false)"))
                    .as("whether the service answers")
                    .isFalse();

            watch(student, 12);
            student.page.reload();
            watch(student, 3);
            assertThat(plays(stack, lecture)).isEqualTo(before);

            student.offline(false);
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(plays(stack, lecture)).isEqualTo(before + 1));
            student.open("/me/kept");
            await().atMost(Duration.ofSeconds(60)).until(() -> pending(student) == 0);
            assertThat(plays(stack, lecture)).isEqualTo(before + 1);

            student.button("从手机删除").click();
            student.confirm("删除");
            student.sees("手机里还没有课程");
            assertThat(kept(student)).isZero();
        }
    }

    private static void keep(Visitor worker, String lecture) {
        worker.open("/lectures/" + lecture);
        worker.button("^存到手机$").click();
        Pictures.take(worker.page, "phone-zh-keep");
        worker.button("最小画面").click();
        worker.sees("已存\\s[0-9.]+\\sMB");
        assertThat(kept(worker)).isPositive();
    }

    /** Plays the lecture from the list of kept ones until so many seconds more of it were seen. */
    private static void watch(Visitor worker, int seconds) {
        if (!worker.page.url().contains("/lectures/")) {
            worker.page
                    .locator("a.lecture-card", new Page.LocatorOptions().setHasText(TITLE))
                    .click();
        }
        worker.button("^播放").click();
        Locator film = worker.page.locator("video");
        assertThat(film).isVisible();
        await().atMost(Duration.ofSeconds(30)).until(() -> second(film) > 0);
        double start = second(film);
        await().atMost(Duration.ofSeconds(90)).until(() -> second(film) >= start + seconds);
        film.evaluate("film => film.pause()");
        await().until(() -> pending(worker) > 0);
    }

    private static double second(Locator film) {
        return ((Number) film.evaluate("film => film.currentTime")).doubleValue();
    }

    private static int kept(Visitor worker) {
        return number(worker, "() => caches.open('kept').then(cache => cache.keys()).then(keys => keys.length)");
    }

    /** How many beacons wait on the phone. */
    private static int pending(Visitor worker) {
        return number(worker, """
                () => new Promise((resolve, reject) => {
                  const opening = indexedDB.open('beacons')
                  opening.onerror = () => reject(opening.error)
                  opening.onsuccess = () => {
                    const counting = opening.result.transaction('pending').objectStore('pending').count()
                    counting.onsuccess = () => { opening.result.close(); resolve(counting.result) }
                  }
                })""");
    }

    private static int number(Visitor worker, String script) {
        return ((Number) worker.page.evaluate(script)).intValue();
    }

    private static long plays(Stack stack, String lecture) {
        return stack.api()
                .get("worker", "/api/learning/v1/lectures/" + lecture)
                .get("plays")
                .asLong();
    }

    private static String lecture(Stack stack) {
        for (JsonNode item :
                stack.api().get("worker", "/api/learning/v1/lectures?limit=100").get("items")) {
            if (item.get("title").asText().equals(TITLE)) {
                return item.get("id").asText();
            }
        }
        throw new AssertionError("The demo's lecture is not there");
    }
}
