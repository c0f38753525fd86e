package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.federation.e2e.RealStack.Stack;
import org.junit.jupiter.api.Test;

/** What can be done without a pointer, and where the focus is meanwhile. */
@OnTheRealStack
class KeyboardTest {

    @Test
    void aContestIsTakenByKeyboard(Stack stack) {
        try (Visitor student = stack.desk("zh-CN").signIn("student", "/")) {
            press(student, link(student, "^竞赛$"));
            assertThat(student.page.locator("h1")).isFocused();
            press(student, link(student, "秋季赛"));
            assertThat(student.page.locator("h1")).isFocused();
            press(student, student.page.locator(".dock .button"));

            student.tabTo(student.page.locator("label.option").first());
            student.page.keyboard().press("Space");
            student.sees("已保存 [1-9]/10");

            Locator sheet = student.button("答题卡");
            press(student, sheet);
            Locator dialog = student.page.getByRole(AriaRole.DIALOG);
            assertThat(dialog.locator(":focus")).hasCount(1);
            student.page.keyboard().press("Escape");
            assertThat(dialog).isHidden();
            assertThat(sheet).isFocused();
        }
    }

    @Test
    void whatWasSaidIsFoundHeardAndTalkedAboutByKeyboard(Stack stack) {
        String mark = UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        try (Visitor rider = stack.desk("zh-CN").signIn("rider", "/")) {
            press(rider, link(rider, "^搜索课程"));
            type(rider, rider.page.getByRole(AriaRole.COMBOBOX), "五秒");
            rider.page.keyboard().press("Enter");
            press(rider, link(rider, "^讲课内容"));
            Locator film = rider.page.locator("video");
            assertThat(film).isVisible();

            press(rider, rider.button("^暂停$"));
            assertThat(rider.button("^播放$")).isFocused();
            assertEquals(true, film.evaluate("film => film.paused"));
            type(rider, rider.page.getByLabel("说说您的看法"), "记住了：" + mark);
            press(rider, rider.button("^发送$"));
            assertThat(rider.page.locator("article.comment", new Page.LocatorOptions().setHasText(mark)))
                    .isVisible();
        }
    }

    @Test
    void aDrawerOfTheConsoleKeepsTheFocusAndGivesItBack(Stack stack) {
        try (Visitor staff = stack.desk("zh-CN").signIn("dispatch", "/console/")) {
            press(staff, link(staff, "^场地$"));
            assertThat(staff.page.locator("h1")).isFocused();
            Locator venue = staff.page.locator(".row").first();
            press(staff, venue);
            Locator drawer = staff.page.getByRole(AriaRole.DIALOG);
            assertThat(drawer).isVisible();
            for (int presses = 0; presses < 20; presses++) {
                staff.page.keyboard().press("Tab");
                assertThat(drawer.locator(":focus")).hasCount(1);
            }
            staff.page.keyboard().press("Escape");
            assertThat(drawer).isHidden();
            assertThat(venue).isFocused();
        }
    }

    private static Locator link(Visitor visitor, String name) {
        return visitor.page
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }

    private static void type(Visitor visitor, Locator field, String words) {
        visitor.tabTo(field);
        visitor.page.keyboard().type(words);
    }

    private static void press(Visitor visitor, Locator target) {
        visitor.tabTo(target);
        visitor.page.keyboard().press("Enter");
    }
}
