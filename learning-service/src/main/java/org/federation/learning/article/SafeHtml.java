package org.federation.learning.article;

import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * HTML cleaned of all but what an article consists of: no scripts, no styles, no frames or forms, no picture from
 * anywhere but the media store, and links that take nothing along.
 */
final class SafeHtml {

    private static final Pattern OWN_PICTURE =
            Pattern.compile("/media/[0-9]{1,12}\\.[A-Za-z0-9_-]{43}/files/[0-9a-f-]{36}/[0-9a-f]+\\.(?:jpg|png|webp)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,5}");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements("p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "code")
            .allowElements("strong", "em", "b", "i", "del", "s", "sub", "sup", "ul", "ol", "li")
            .allowElements("table", "thead", "tbody", "tr", "th", "td", "a")
            // A picture whose address is refused would leave an empty frame.
            .allowElements((element, attributes) -> attributes.contains("src") ? element : null, "img")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "center", "right")
            .onElements("th", "td")
            .allowAttributes("src")
            .matching(OWN_PICTURE)
            .onElements("img")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("loading")
            .matching(true, "lazy")
            .onElements("img")
            .allowAttributes("alt", "title")
            .onElements("img")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("target")
            .matching(true, "_blank")
            .onElements("a")
            .allowUrlProtocols("http", "https", "mailto")
            .requireRelsOnLinks("noopener", "nofollow")
            .toFactory();

    private SafeHtml() {}

    static String of(String html) {
        return POLICY.sanitize(html);
    }
}
