package org.federation.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import org.federation.local.Refusal.Kind;

/**
 * The TCP ports of one platform, all on the loopback address and all derived from the gateway's.
 *
 * @param base the gateway's port
 */
record Ports(int base) {

    /** The highest base whose last derived port is still a port. */
    static final int HIGHEST_BASE = 65_535 - 13;

    int gateway() {
        return base;
    }

    int of(Backend backend) {
        return base + backend.place();
    }

    /** Health and metrics; not reachable through the gateway. */
    int managementOf(Backend backend) {
        return base + 10 + backend.place();
    }

    int keycloak() {
        return base + 4;
    }

    int postgres() {
        return base + 5;
    }

    /** Where a page of a host platform may be served; nothing of ours listens there. */
    int hostPage() {
        return base + 6;
    }

    /** @throws Refusal naming the first port that something else listens on */
    void requireFree() {
        all().forEach((use, port) -> {
            if (!isFree(port)) {
                throw new Refusal(
                        Kind.PORT_TAKEN,
                        "Port %d (%s) is taken. Stop what uses it, or choose other ports: deploy/local/up --port %d"
                                .formatted(port, use, base < 40_000 ? base + 1000 : base - 1000));
            }
        });
    }

    private Map<String, Integer> all() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("gateway", gateway());
        for (Backend backend : Backend.values()) {
            ports.put(backend.label(), of(backend));
            ports.put(backend.label() + " management", managementOf(backend));
        }
        ports.put("Keycloak", keycloak());
        ports.put("PostgreSQL", postgres());
        return ports;
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Without it a port in TIME_WAIT, as after a stop a moment ago, would look taken.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
