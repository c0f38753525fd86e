package org.federation.kit.http;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.federation.kit.testing.Tokens;
import org.federation.kit.trial.Api;

/** A caller who writes HTTP by hand, and may break its rules. */
final class RawConnection implements Closeable {

    private static final int CHUNK = 16_384;
    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;

    private RawConnection(Socket socket) {
        this.socket = socket;
    }

    static RawConnection open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawConnection(socket);
    }

    /** Sends the head of a POST with a worker's token and further header lines. */
    void post(String path, String... headers) throws IOException {
        send("POST " + Api.BASE + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                + Tokens.person().token() + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n");
    }

    /** Sends a chunk (RFC 9112, section 7.1). */
    void sendChunk(String text) throws IOException {
        send(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    /** Sends so many bytes in chunks. */
    void sendChunks(int bytes) throws IOException {
        for (int sent = 0; sent < bytes; sent += CHUNK) {
            sendChunk("x".repeat(Math.min(CHUNK, bytes - sent)));
        }
    }

    void endChunks() throws IOException {
        sendChunk("");
    }

    /** The answer, and with it that the other side closes the connection, which is waited for. */
    String lastAnswer() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** The first line of the answer. */
    String status() throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8)).readLine();
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
