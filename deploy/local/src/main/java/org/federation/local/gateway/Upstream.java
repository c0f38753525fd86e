package org.federation.local.gateway;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A process behind the gateway.
 *
 * @param prefix the path it owns, with everything below it, e.g. {@code /api/quiz}
 * @param port where it listens on the loopback address
 * @param shared whole paths of those that are asked in HTTP/2, on few connections that everyone shares: what very many
 *     ask at once and is answered without a thread of its own
 */
public record Upstream(String prefix, int port, @Nullable Pattern shared) {

    public Upstream(String prefix, int port) {
        this(prefix, port, null);
    }

    boolean owns(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }

    boolean shares(@Nullable String path) {
        return shared != null && path != null && shared.matcher(path).matches();
    }
}
