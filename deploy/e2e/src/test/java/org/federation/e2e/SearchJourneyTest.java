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
        try (Visitor rider = stack.phone("zh-CN").signIn("rider", "/search")) {
            Locator words = rider.page.getByRole(AriaRole.COMBOBOX);
            words.fill("五秒");
            words.press("Enter");
            assertThat(hit(rider, "文章")).isVisible();
            Pictures.take(rider.page, "phone-zh-search-hits");

            hit(rider, "官方回复").click();
            assertThat(rider.page.locator("article:focus")).containsText("结冰路面请延长到五秒以上");

            rider.page.goBack();
            hit(rider, "讲课内容").click();
            rider.page.waitForURL(Pattern.compile(".*/lectures/.*[?&]t=[0-9]+.*"));
            assertThat(rider.page.locator("video")).isVisible();
        }
    }

    private static Locator hit(Visitor rider, String kind) {
        return rider.page
                .getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + kind)))
                .first();
    }
}
