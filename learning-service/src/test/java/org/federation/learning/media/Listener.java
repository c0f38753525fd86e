package org.federation.learning.media;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** Someone on this machine who notices being called. */
final class Listener implements AutoCloseable {

    private final ServerSocket socket;

    Listener() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    int port() {
        return socket.getLocalPort();
    }

    /** A caller waits in the queue until somebody asks. */
    boolean wasCalled() throws IOException {
        socket.setSoTimeout(1);
        try (var caller = socket.accept()) {
            return caller.isConnected();
        } catch (SocketTimeoutException nobody) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
