package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.federation.e2e.RealStack.Stack;
import org.junit.jupiter.api.Test;

/** What is said below a lecture, from the writer to the reviewer and to everyone. */
@OnTheRealStack
class CommentJourneyTest {

    @Test
    void aDoubtfulCommentIsPublishedByAReviewerAndThenSeen(Stack stack) {
        String mark = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        String words = "想入群的工友加微信，暗号" + mark;
        String lecture = "/lectures/" + lecture(stack);
        try (Visitor writer = stack.phone("zh-CN").signIn("student", "/");
                Visitor reader = stack.phone("zh-CN").signIn("worker", "/");
                Visitor reviewer = stack.desk("zh-CN").signIn("reviewer", "/console/")) {
            writer.open(lecture);
            writer.page.getByLabel("说说您的看法").fill(words);
            writer.button("^发送$").click();
            writer.sees("正在等待审核，目前只有您能看到");
            writer.sees(mark);
            Pictures.take(writer.page, "phone-zh-comment-pending");

            reader.open(lecture);
            reader.sees("官方回复");
            assertThat(reader.page.getByText(mark)).isHidden();

            reviewer.open("/console/moderation");
            Locator waiting = reviewer.page.locator("article", new Page.LocatorOptions().setHasText(mark));
            assertThat(waiting.locator("mark")).hasText("加微信");
            while (!"true".equals(waiting.getAttribute("aria-current"))) {
                reviewer.page.keyboard().press("j");
            }
            Pictures.take(reviewer.page, "desk-zh-console-moderation-marked");
            reviewer.page.keyboard().press("p");
            assertThat(waiting).isHidden();

            reader.open(lecture);
            reader.sees(mark);
        }
    }

    @Test
    void aCommentWaitsForTheNetworkAndIsSentOnce(Stack stack) {
        String mark = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        try (Visitor worker = stack.smallPhone("zh-CN").signIn("worker2", "/")) {
            worker.open("/lectures/" + lecture(stack));
            worker.sees("官方回复");
            worker.offline(true);
            worker.page.getByLabel("说说您的看法").fill("隧道里也能看，记一笔：" + mark);
            worker.button("^发送$").click();
            worker.sees("网络已断开，恢复后自动发送");
            Pictures.take(worker.page, "small-zh-comment-offline");

            worker.offline(false);

            assertThat(worker.page.getByText("恢复后自动发送")).isHidden();
            assertThat(worker.page.getByText(mark)).hasCount(1);
        }
    }

    private static String lecture(Stack stack) {
        for (var item : stack.api().get("worker", "/api/learning/v1/lectures").get("items")) {
            if (item.get("title").asText().equals("四七四路的最后一班车")) {
                return item.get("id").asText();
            }
        }
        throw new AssertionError("The demo's lecture is not there");
    }
}
