package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.federation.e2e.RealStack.Stack;
import org.junit.jupiter.api.Test;

/** What a worker does beside watching a lecture: reading along, going on, watching it elsewhere. */
@OnTheRealStack
class LectureJourneyTest {

    private static final String TITLE = "四七四路的最后一班车";

    @Test
    void readsAlongAndGoesToWhereALineIsSaid(Stack stack) {
        try (Visitor worker = stack.phone("zh-CN").signIn("worker", "/")) {
            worker.open("/lectures/" + lecture(stack));
            Locator lines = worker.page.locator(".transcript ol button");
            assertThat(lines).hasCount(4);

            lines.nth(2).click();

            assertThat(lines.nth(2)).hasAttribute("aria-current", "true");
            assertThat(worker.page.locator(".chapters [aria-current=step]")).containsText("进站");
            Pictures.take(worker.page, "phone-zh-lecture-transcript");

            worker.page.locator(".transcript ol").hover();
            worker.page.mouse().wheel(0, 60);
            worker.button("跟随播放").click();
            assertThat(worker.button("跟随播放")).isHidden();

            worker.button("^English|^英语").click();
            assertThat(lines.nth(2)).containsText("right mirror");
        }
    }

    @Test
    void signsInFromTheFrameOfAHostPlatformAndWatchesThere(Stack stack) {
        try (HostPage host = new HostPage(stack.origin(), lecture(stack), "tv");
                Visitor worker = stack.desk("zh-CN")) {
            worker.page.navigate(host.address());
            FrameLocator frame = worker.page.frameLocator("iframe");
            Locator signIn = frame.getByRole(AriaRole.BUTTON, new FrameLocator.GetByRoleOptions().setName("登录"));
            assertThat(signIn).isVisible();
            Pictures.take(worker.page, "desk-zh-embed-door");

            Page popup = worker.page.waitForPopup(signIn::click);
            popup.fill("input[name=username]", "worker2");
            popup.fill("input[name=password]", "worker2");
            popup.click("[type=submit]");

            assertThat(frame.locator("video")).isVisible();
            assertThat(frame.getByText(Pattern.compile(TITLE)).first()).isVisible();
            Pictures.take(worker.page, "desk-zh-embed-lecture");
        }
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
