package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.federation.e2e.RealStack.Stack;
import org.junit.jupiter.api.Test;

/** What staff do at their desks, until workers see it. */
@OnTheRealStack
class StaffJourneyTest {

    @Test
    void aLectureIsUploadedReviewedByAnotherAndSeenByWorkers(Stack stack) {
        String title = "扳手的朝向";
        try (Visitor editor = stack.desk("zh-CN").signIn("editor", "/console/lectures");
                Visitor reviewer = stack.desk("zh-CN").signIn("reviewer", "/console/lectures");
                Visitor worker = stack.phone("zh-CN").signIn("worker", "/")) {
            editor.open("/console/lectures");
            editor.button("新建微宣讲").click();
            field(editor, "标题").fill(title);
            field(editor, "宣讲人").fill("卢远山");
            editor.button("^保存$").click();
            editor.sees("等待另一位同事审核");
            String address = editor.page.url();

            editor.page.setInputFiles("input[type=file][accept^=video]", Clip.make());
            editor.sees("各清晰度看完的流量");
            Pictures.take(editor.page, "desk-zh-console-lecture-ready");
            assertThat(editor.button("^通过$")).isHidden();

            reviewer.page.navigate(address);
            reviewer.button("^通过$").click();
            reviewer.sees("已通过审核");
            reviewer.button("^发布$").click();
            reviewer.sees("职工已经可以看到");
            Pictures.take(reviewer.page, "desk-zh-console-lecture-published");

            worker.open("/lectures");
            worker.sees(title);
        }
    }

    @Test
    void aQuestionIsWrittenByOneAndApprovedByAnother(Stack stack) {
        String stem = "扳手应当朝哪个方向用力才不易打滑？";
        try (Visitor writer = stack.desk("zh-CN").signIn("questions", "/console/questions");
                Visitor reviewer = stack.desk("zh-CN").signIn("questions2", "/console/questions")) {
            writer.open("/console/questions");
            writer.button("新建试题").click();
            field(writer, "题干").fill(stem);
            for (String key : new String[] {"A", "B", "C", "D"}) {
                writer.page
                        .getByLabel("选项 " + key, new Page.GetByLabelOptions().setExact(true))
                        .fill("做法 " + key);
            }
            writer.page.locator(".option .el-checkbox").nth(1).click();
            writer.page
                    .getByRole(com.microsoft.playwright.options.AriaRole.DIALOG)
                    .getByLabel("分类")
                    .fill("手艺常识");
            Pictures.take(writer.page, "desk-zh-console-question");
            writer.button("^保存$").click();
            writer.sees(stem.substring(0, 10));

            reviewer.open("/console/questions");
            row(reviewer, stem.substring(0, 10)).click();
            reviewer.button("^通过$").click();
            assertThat(row(reviewer, stem.substring(0, 10))).containsText("已通过");
        }
    }

    @Test
    void aContestIsPublishedAndItsPapersAreSealed(Stack stack) {
        try (Visitor admin = stack.desk("zh-CN").signIn("contest", "/console/contests")) {
            admin.open("/console/contests");
            admin.button("新建竞赛").click();
            field(admin, "名称").fill("班组安全小测");
            Pictures.take(admin.page, "desk-zh-console-contest-form");
            admin.button("^保存$").click();
            row(admin, "班组安全小测").click();
            admin.button("^发布$").click();
            admin.sees("待开放");
            Pictures.take(admin.page, "desk-zh-console-contest");
        }
    }

    @Test
    void aTalkIsScheduledOnTheCalendarAndPublished(Stack stack) {
        try (Visitor dispatch = stack.desk("zh-CN").signIn("dispatch", "/console/talks");
                Visitor worker = stack.phone("zh-CN").signIn("worker", "/talks")) {
            dispatch.open("/console/talks");
            dispatch.button("安排宣讲").click();
            field(dispatch, "题目").fill("扳手与螺母的对话");
            field(dispatch, "主题").fill("手艺");
            choose(dispatch, "宣讲员", "孟庆霞");
            choose(dispatch, "场地", "中关村北软件园报告厅");
            Pictures.take(dispatch.page, "desk-zh-console-talk-form");
            dispatch.button("^保存$").click();
            Locator talk = dispatch.page.getByText("扳手与螺母的对话").first();
            talk.click();
            dispatch.button("^发布$").click();
            dispatch.sees("职工可以报名");
            Pictures.take(dispatch.page, "desk-zh-console-calendar");

            worker.open("/talks");
            worker.sees("扳手与螺母的对话");
        }
    }

    private static Locator field(Visitor visitor, String label) {
        return visitor.page.getByLabel(Pattern.compile("^\\*?" + label)).first();
    }

    private static Locator row(Visitor visitor, String text) {
        return visitor.page
                .locator(".row", new Page.LocatorOptions().setHasText(text))
                .first();
    }

    private static void choose(Visitor visitor, String label, String option) {
        field(visitor, label).click();
        visitor.page
                .locator(".el-select-dropdown__item:visible", new Page.LocatorOptions().setHasText(option))
                .click();
    }
}
