package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.federation.e2e.RealStack.Stack;
import org.junit.jupiter.api.Test;

/** From a word somebody remembers to the very place where it was said. */
@OnTheRealStack
class SearchJourneyTest {

    @Test
    void whatWasSaidIsFoundWhereverItWasSaid(Stack stack) {
        try (Visitor worker = stack.phone("zh-CN").signIn("worker", "/search")) {
            Locator words = worker.page.getByRole(AriaRole.COMBOBOX);
            words.fill("五秒");
            words.press("Enter");
            assertThat(hit(worker, "文章")).isVisible();
            Pictures.take(worker.page, "phone-zh-search-hits");

            hit(worker, "官方回复").click();
            assertThat(worker.page.locator("article:focus")).containsText("结冰路面请延长到五秒以上");

            worker.page.goBack();
            hit(worker, "讲课内容").click();
            worker.page.waitForURL(Pattern.compile(".*/lectures/.*[?&]t=[0-9]+.*"));
            assertThat(worker.page.locator("video")).isVisible();
        }
    }

    private static Locator hit(Visitor worker, String kind) {
        return worker.page
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + kind)))
                .first();
    }
}
