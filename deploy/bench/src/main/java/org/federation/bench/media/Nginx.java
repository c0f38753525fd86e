package org.federation.bench.media;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/** Debian's nginx with a configuration of one page, serving a folder on the loopback address. */
final class Nginx implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

    private static final String CONFIGURATION = """
            daemon off;
            worker_processes auto;
            pid %1$s/nginx.pid;
            error_log %1$s/error.log;
            events { worker_connections 1024; }
            http {
              access_log off;
              sendfile on;
              tcp_nopush on;
              keepalive_requests 1000000;
              client_body_temp_path %1$s/tmp; proxy_temp_path %1$s/tmp; fastcgi_temp_path %1$s/tmp;
              uwsgi_temp_path %1$s/tmp; scgi_temp_path %1$s/tmp;
              server { listen 127.0.0.1:%2$d; root %3$s; }
            }
            """;

    private final Process process;
    private final int port;

    private Nginx(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static boolean isThere() {
        return Files.isExecutable(PROGRAM);
    }

    /** Starts it with its own files in one folder, serving another. */
    static Nginx start(Path own, Path served) throws IOException, InterruptedException {
        Files.createDirectories(own.resolve("tmp"));
        int port = freePort();
        Path configuration = Files.writeString(own.resolve("nginx.conf"), CONFIGURATION.formatted(own, port, served));
        Process process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-p",
                        own.toString(),
                        "-e",
                        own + "/error.log",
                        "-c",
                        configuration.toString())
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("nginx.log").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        Nginx nginx = new Nginx(process, port);
        nginx.awaitReady(own);
        return nginx;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private void awaitReady(Path own) throws IOException, InterruptedException {
        while (process.isAlive()) {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return;
            } catch (ConnectException notYet) {
                // It is still starting; if it fails, its process ends and so does this loop.
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("nginx did not start, see " + own);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
