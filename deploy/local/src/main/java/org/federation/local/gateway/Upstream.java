package org.federation.local.gateway;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A process behind the gateway.
 *
 * @param prefix the path it owns, with everything below it, e.g. {@code /api/quiz}
 * @param port where it listens on the loopback address
 * @param shared whole paths that are posted to in HTTP/2, on few connections that everyone shares, as long as the body
 *     is short: what very many ask at once and is answered without a thread of its own
 */
public record Upstream(String prefix, int port, @Nullable Pattern shared) {

    /** Up to four digits: from 10 KB on a service may read a body with a thread of its own. */
    private static final Pattern SHORT = Pattern.compile("[1-9][0-9]{0,3}");

    public Upstream(String prefix, int port) {
        this(prefix, port, null);
    }

    boolean owns(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    boolean shares(HttpServerRequest request) {
        return shared != null
                && HttpMethod.POST.equals(request.method())
                && shared.matcher(Objects.requireNonNullElse(request.path(), ""))
                        .matches()
                && isShort(request.getHeader(HttpHeaders.CONTENT_LENGTH));
    }

    private static boolean isShort(@Nullable String length) {
        return length != null && SHORT.matcher(length).matches();
    }
}
