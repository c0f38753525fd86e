package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

    private static void press(Visitor visitor, Locator target) {
        visitor.tabTo(target);
        visitor.page.keyboard().press("Enter");
    }
}
