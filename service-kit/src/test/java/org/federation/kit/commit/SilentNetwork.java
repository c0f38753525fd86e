package org.federation.kit.commit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/**
 * A way to a database on which bytes can cease to arrive while the connections stand, as when the server's machine
 * loses its power: nobody is told.
 */
final class SilentNetwork implements AutoCloseable {

    private static final String JDBC = "jdbc:";

    private final ServerSocket door;
    private final URI database;
    private final List<Socket> sockets = new ArrayList<>();
    private volatile int lost;

    SilentNetwork(String jdbcUrl) throws IOException {
        database = URI.create(jdbcUrl.substring(JDBC.length()));
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** The way to the same database over this network. */
    String jdbcUrl() {
        return JDBC + "postgresql://127.0.0.1:" + door.getLocalPort() + database.getPath();
    }

    /** From now on nothing arrives on the connections there are; new ones are sound. */
    synchronized void fallSilent() {
        lost = sockets.size();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Socket server = new Socket(database.getHost(), database.getPort());
                int number = keep(client, server);
                daemon(() -> carry(client, server, number));
                daemon(() -> carry(server, client, number));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void carry(Socket from, Socket to, int number) {
        byte[] buffer = new byte[8_192];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (number > lost) {
                    out.write(buffer, 0, count);
                }
            }
        } catch (IOException closed) {
            // One side has gone, and the other goes with it.
        }
    }

    private synchronized int keep(Socket client, Socket server) {
        sockets.add(client);
        sockets.add(server);
        return sockets.size();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "silent-network");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void close() {
        try {
            door.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
