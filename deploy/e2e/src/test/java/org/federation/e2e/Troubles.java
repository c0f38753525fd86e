package org.federation.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What the browser complained about on a page: errors and warnings in its console, refused requests among them. */
final class Troubles {

    private static final Set<String> COMPLAINTS = Set.of("error", "warning");
    /** Requests while a journey has taken the network away, or the machine for a moment. */
    private static final String OFFLINE = "ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED";
    /** The same where the service worker has asked, and knows no answer from before. */
    private static final String OFFLINE_BEHIND_A_WORKER = "net::ERR_FAILED at .*/(api|media|assets)/";

    private final List<String> heard = new ArrayList<>();
    private final List<Pattern> expected =
            new ArrayList<>(List.of(Pattern.compile(OFFLINE), Pattern.compile(OFFLINE_BEHIND_A_WORKER)));

    Troubles(Page page) {
        page.onConsoleMessage(this::hear);
        page.onPageError(heard::add);
    }

    /** The journey leads to where the browser complains like this. */
    void expect(String complaint) {
        expected.add(Pattern.compile(complaint));
    }

    void assertNone() {
        assertThat(heard)
                .as("what the browser complained about")
                .filteredOn(complaint -> expected.stream()
                        .noneMatch(pattern -> pattern.matcher(complaint).find()))
                .isEmpty();
    }

    private void hear(ConsoleMessage message) {
        if (COMPLAINTS.contains(message.type())) {
            heard.add(message.text() + " at " + message.location());
        }
    }
}
