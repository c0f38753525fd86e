package org.federation.e2e;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A page of a host platform, of another site than the platform's, that shows a lecture in a frame. */
final class HostPage implements AutoCloseable {

    /** How far the launcher leaves a port free for it, from its own. */
    private static final int PLACE = 6;

    private final HttpServer server;

    HostPage(URI platform, String lecture, String channel) {
        String page = """
                <!doctype html><html lang="zh-CN"><head><title>电视大屏</title></head><body>
                <iframe title="微课" width="800" height="560" allow="autoplay; fullscreen"
                  src="%s?channel=%s"></iframe>
                """.formatted(platform.resolve("/api/learning/v1/lectures/" + lecture + "/embed"), channel);
        try {
            server = HttpServer.create(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), platform.getPort() + PLACE), 0);
        } catch (IOException e) {
            throw new IllegalStateException("The host platform's page cannot be served", e);
        }
        server.createContext("/", exchange -> {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
