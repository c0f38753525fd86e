package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A person in front of a screen of their own. */
final class Visitor implements AutoCloseable {

    private static final double PATIENCE_MILLIS = 60_000;

    static {
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final RealStack.Stack stack;
    private final BrowserContext context;
    final Page page;

    private Visitor(RealStack.Stack stack, Browser.NewContextOptions screen, String language) {
        this.stack = stack;
        context = stack.chromium().browser.newContext(screen.setLocale(language).setTimezoneId("Asia/Shanghai"));
        context.addInitScript(
                "localStorage.getItem('language') ?? localStorage.setItem('language', '" + language + "')");
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
    }

    static Visitor onPhone(RealStack.Stack stack, String language) {
        return new Visitor(
                stack,
                new Browser.NewContextOptions()
                        .setViewportSize(390, 844)
                        .setHasTouch(true)
                        .setIsMobile(true),
                language);
    }

    static Visitor atDesk(RealStack.Stack stack, String language) {
        return new Visitor(stack, new Browser.NewContextOptions().setViewportSize(1280, 800), language);
    }

    /** Logs in on Keycloak's page, from the entry at this path. */
    Visitor signIn(String account, String entry) {
        open(entry);
        button("登录|Sign in").click();
        page.waitForURL(Pattern.compile(".*/auth/realms/federation/.*"));
        page.fill("input[name=username]", account);
        page.fill("input[name=password]", account);
        page.click("[type=submit]");
        page.waitForURL((Predicate<String>) url ->
                url.startsWith(stack.origin().toString()) && !url.contains("/auth/") && !url.contains("signed-in"));
        return this;
    }

    Visitor open(String path) {
        page.navigate(stack.origin().resolve(path).toString());
        return this;
    }

    void offline(boolean lost) {
        context.setOffline(lost);
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)))
                .first();
    }

    /** Presses this button of the question that has popped up. */
    void confirm(String name) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    void sees(String text) {
        assertThat(page.getByText(Pattern.compile(text)).first()).isVisible();
    }

    @Override
    public void close() {
        context.close();
    }
}
