package org.federation.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void allDeriveFromTheGateways() {
        Ports ports = new Ports(9000);

        assertEquals(9000, ports.gateway());
        assertEquals(9001, ports.of(Backend.LEARNING));
        assertEquals(9003, ports.of(Backend.OUTREACH));
        assertEquals(9004, ports.keycloak());
        assertEquals(9005, ports.postgres());
        assertEquals(9012, ports.managementOf(Backend.QUIZ));
    }

    @Test
    void aTakenPortIsNamedInOneLine() throws Exception {
        Ports ports = Stream.generate(PortsTest::somewhere)
                .filter(PortsTest::areFree)
                .findFirst()
                .orElseThrow();
        try (ServerSocket taken = new ServerSocket(ports.postgres(), 1, InetAddress.getLoopbackAddress())) {
            Refusal refusal = assertThrows(Refusal.class, ports::requireFree);

            assertEquals(3, refusal.exitCode());
            assertTrue(refusal.getMessage().startsWith("Port " + taken.getLocalPort() + " (PostgreSQL) is taken."));
        }
    }

    /** Somewhere below the ports that the system gives to whoever asks for any. */
    private static Ports somewhere() {
        return new Ports(ThreadLocalRandom.current().nextInt(20_000, 30_000));
    }

    private static boolean areFree(Ports ports) {
        try {
            ports.requireFree();
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }
}
