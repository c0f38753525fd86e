package org.federation.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
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
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Ports ports = new Ports(taken.getLocalPort() - 5);

            Refusal refusal = assertThrows(Refusal.class, ports::requireFree);

            assertEquals(3, refusal.exitCode());
            assertTrue(refusal.getMessage().startsWith("Port " + taken.getLocalPort() + " (PostgreSQL) is taken."));
        }
    }
}
