package org.federation.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A person in front of a screen of their own. */
final class Visitor implements AutoCloseable {

    private static final String TOKENS = "**/protocol/openid-connect/token";
    private static final int MOST_TABS = 60;
    private static final double PATIENCE_MILLIS = 60_000;

    static {
        setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    private final RealStack.Stack stack;
    private final BrowserContext context;
    final Page page;
    final Troubles troubles;

    private Visitor(RealStack.Stack stack, Browser.NewContextOptions screen, String language) {
        this.stack = stack;
        context = stack.chromium().browser.newContext(screen.setLocale(language).setTimezoneId("Asia/Shanghai"));
        // A frame within another site's page has no storage.
        context.addInitScript("try { localStorage.getItem('language') ?? localStorage.setItem('language', '" + language
                + "') } catch {}");
        context.setDefaultTimeout(PATIENCE_MILLIS);
        page = context.newPage();
        troubles = new Troubles(page);
    }

    static Visitor onPhone(RealStack.Stack stack, String language) {
        return handheld(stack, 390, 844, language);
    }

    /** As narrow as phones still in use are. */
    static Visitor onSmallPhone(RealStack.Stack stack, String language) {
        return handheld(stack, 360, 640, language);
    }

    private static Visitor handheld(RealStack.Stack stack, int width, int height, String language) {
        return new Visitor(
                stack,
                new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setHasTouch(true)
                        .setIsMobile(true),
                language);
    }

    static Visitor atDesk(RealStack.Stack stack, String language) {
        return new Visitor(stack, new Browser.NewContextOptions().setViewportSize(1280, 800), language);
    }

    /** Logs in on Keycloak's page, from the entry at this path. */
    Visitor signIn(String account, String entry) {
        return open(entry).logIn(account);
    }

    /** The same from the page that asks for it. */
    Visitor logIn(String account) {
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

    /** From then on the app starts without a network. */
    void waitForServiceWorker() {
        page.evaluate("() => navigator.serviceWorker.ready.then(() => undefined)");
    }

    void offline(boolean lost) {
        context.setOffline(lost);
    }

    /**
     * Keycloak knows the person no longer, neither by cookie nor by refresh token, and the service refuses their token.
     */
    void loseSession(String request) {
        context.clearCookies();
        page.route(TOKENS, route -> route.fulfill(answer(400, "{\"error\":\"invalid_grant\"}")));
        page.route(request, route -> route.fulfill(answer(401, "{}")));
        troubles.expect("status of 40[01]");
    }

    void mayLogInAgain() {
        page.unrouteAll();
    }

    private static Route.FulfillOptions answer(int status, String body) {
        return new Route.FulfillOptions()
                .setStatus(status)
                .setContentType("application/json")
                .setBody(body);
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

    /** Presses Tab until the focus is there. */
    void tabTo(Locator target) {
        assertThat(target).isVisible();
        for (int presses = 0; presses < MOST_TABS; presses++) {
            if ((boolean) target.evaluate("element => element.contains(document.activeElement)")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(target + " is out of the keyboard's reach");
    }

    @Override
    public void close() {
        context.close();
        troubles.assertNone();
    }
}
