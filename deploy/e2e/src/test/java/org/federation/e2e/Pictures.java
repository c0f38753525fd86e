package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Keeps a picture of a page under {@code target/screenshots} and has axe-core look for barriers on it. */
final class Pictures {

    private static final Path FOLDER = Path.of("target/screenshots");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final String OVERHANG =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private Pictures() {}

    static void take(Page page, String name) {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        // Not by waitForFunction: the page's content security policy lets nobody evaluate a string again and again.
        page.evaluate("() => document.fonts.ready.then(() => undefined)");
        assertThat(page.locator("[role=status] .skeleton")).hasCount(0);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + ".png"))
                .setAnimations(com.microsoft.playwright.options.ScreenshotAnimations.DISABLED));
        assertThat((int) page.evaluate(OVERHANG))
                .as("pixels to scroll sideways on " + name)
                .isZero();
        assertThat(barriers(page)).as("barriers on " + name).isEmpty();
    }

    private static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Pictures::told)
                        .toList();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
