package org.federation.local.gateway;

/**
 * A process behind the gateway.
 *
 * @param prefix the path it owns, with everything below it, e.g. {@code /api/quiz}
 * @param port where it listens on the loopback address
 */
public record Upstream(String prefix, int port) {

    boolean owns(String path) {
        return path.startsWith(prefix) && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
    }
}
