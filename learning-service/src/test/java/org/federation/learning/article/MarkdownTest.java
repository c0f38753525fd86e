package org.federation.learning.article;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.federation.kit.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    private static final UUID LECTURE = UUID.fromString("01990000-0000-7000-8000-000000000001");
    private static final String FILES = "/media/1790000000." + "s".repeat(43) + "/files/" + LECTURE + "/";
    private static final Map<String, Attached> ATTACHED = Map.of(
            "车间.png", new Attached(FILES + "0123.png", 640, 480),
            "手册.pdf", new Attached(FILES + "4567.pdf", null, null));

    @Test
    void theFormsOfATextBecomeHtml() {
        String html = html("# 标题\n\n**要点**\n\n| 步骤 | 时间 |\n|---|--:|\n| 停机 | 1 |\n\n3. 三\n4. 四\n");

        assertThat(html, allOf(containsString("<h2>标题</h2>"), containsString("<strong>要点</strong>")));
        assertThat(html, allOf(containsString("<td align=\"right\">1</td>"), containsString("<ol start=\"3\">")));
    }

    @Test
    void attachmentsStandAtTheirSignedAddresses() {
        String html = html("![干净的车间](车间.png)\n\n[读手册](手册.pdf)");

        assertThat(html, containsString("src=\"" + FILES + "0123.png\""));
        assertThat(html, allOf(containsString("alt=\"干净的车间\""), containsString("width=\"640\" height=\"480\"")));
        assertThat(html, containsString("href=\"" + FILES + "4567.pdf\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<img src=\"https://evil.example/p.png\">",
                "![远处](https://evil.example/p.png)",
                "![数据](data:image/png;base64,AAAA)",
                "[点我](javascript:alert(1))",
                "[点我](JaVaScRiPt:alert(1))",
                "[点我](vbscript:x)",
                "<a href=\"javascript:alert(1)\">点我</a>",
                "<a href=\" &#106;avascript:alert(1)\">点我</a>",
                "<iframe src=\"https://evil.example\"></iframe>",
                "<p style=\"position:fixed\">盖住</p>",
                "<style>body{display:none}</style>",
                "<svg onload=alert(1)></svg>",
                "<math><mtext></mtext><script>alert(1)</script></math>",
                "<form action=\"https://evil.example\"><input name=p></form>",
                "<object data=\"x.swf\"></object><embed src=x>",
                "<base href=\"https://evil.example/\">",
                "<meta http-equiv=refresh content=\"0;url=https://evil.example\">",
            })
    void nothingGetsThroughThatActsOrLoads(String text) {
        String html = html(text).toLowerCase(java.util.Locale.ROOT);

        for (String bad : List.of(
                "<script",
                "<img",
                "javascript:",
                "vbscript:",
                "onerror",
                "onload",
                "<iframe",
                "style",
                "<svg",
                "<form",
                "<input",
                "<object",
                "<embed",
                "<base",
                "<meta",
                "src=",
                "data:")) {
            assertThat(html, not(containsString(bad)));
        }
    }

    @Test
    void linksTakeNothingAlong() {
        String html = html("[国务院](https://www.gov.cn/) 与 https://www.acftu.org/");

        assertEquals(2, html.split("rel=\"noopener nofollow", -1).length - 1);
        assertEquals(2, html.split("target=\"_blank\"", -1).length - 1);
    }

    @Test
    void aLinkIntoALectureLandsAtTheSecond() {
        String text = "[从 1:35 看起](lecture:" + LECTURE + "?t=95)，[整讲](lecture:" + LECTURE + ")";

        assertThat(html(text), containsString("href=\"/lectures/" + LECTURE + "?t&#61;95\""));
        assertEquals(
                List.of(new LecturePoint(LECTURE, 95), new LecturePoint(LECTURE, 0)),
                Markdown.of(text).lecturePoints());
    }

    @Test
    void aLinkIntoALectureInAnotherFormIsRefused() {
        Problem refused =
                assertThrows(Problem.class, () -> Markdown.of("[看](lecture:42)").lecturePoints());

        assertEquals("lecture-link", refused.slug());
    }

    @Test
    void whatIsNotAttachedIsNamedAndLeftOut() {
        String text = "![没有的](没有.png) [也没有](没有.pdf) ![图](车间.png) [外面](https://example.org/a.pdf) [节](#a)";

        assertEquals(List.of("没有.png", "没有.pdf"), Markdown.of(text).missing(ATTACHED::get));
        assertThat(html(text), allOf(containsString("没有的"), not(containsString("没有.png"))));
    }

    @Test
    void readingTimeGrowsWithTheText() {
        assertEquals(60, Markdown.of("字".repeat(400)).readingSeconds(ArticleForm.ARTICLE));
        assertEquals(60, Markdown.of("word ".repeat(230)).readingSeconds(ArticleForm.ARTICLE));
        assertEquals(10, Markdown.of("").readingSeconds(ArticleForm.ARTICLE));
        assertEquals(60, Markdown.of("").readingSeconds(ArticleForm.DOCUMENT));
        assertEquals(64, Markdown.of("字".repeat(400) + "![](a.png)").readingSeconds(ArticleForm.ARTICLE));
    }

    @Test
    void nestingWithoutEndIsRenderedAllTheSame() {
        html("> ".repeat(20_000) + "深");
        html("[".repeat(20_000));
        html("*".repeat(20_000) + "a");
    }

    private static String html(String text) {
        return Markdown.of(text).html(ATTACHED::get);
    }
}
