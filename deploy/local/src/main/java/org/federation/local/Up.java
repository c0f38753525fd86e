package org.federation.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.federation.local.demo.Account;

/**
 * {@code deploy/local/up}, once everything is built: starts the platform, tells where it is, and stops it on Ctrl-C.
 */
public final class Up {

    private Up() {}

    public static void main(String... arguments) throws InterruptedException {
        Progress progress = new Progress(System.out);
        try {
            Options options = Options.parse(arguments);
            if (options.help()) {
                progress.plain(help());
                return;
            }
            run(options, progress);
        } catch (Refusal refusal) {
            System.err.println(refusal.getMessage());
            System.exit(refusal.exitCode());
        }
    }

    private static void run(Options options, Progress progress) throws InterruptedException {
        Platform platform = Platform.prepare(options, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, progress)));
        platform.start();
        tellAccounts(platform, progress);
        loadDemo(platform, progress);
        Thread.currentThread().join();
    }

    private static void stop(Platform platform, Progress progress) {
        if (!platform.isClosed()) {
            progress.line("stopping");
            platform.close();
            progress.line("stopped");
        }
    }

    /** A platform without all of its demo data is still a platform: what is wrong is told, and it runs on. */
    private static void loadDemo(Platform platform, Progress progress) throws InterruptedException {
        try {
            platform.loadDemo();
        } catch (IOException e) {
            progress.line("demo: stopped, the next start goes on from here. " + e.getMessage());
        }
    }

    private static void tellAccounts(Platform platform, Progress progress) {
        progress.line("ready: " + platform.origin());
        progress.plain("");
        progress.plain("  workers   " + platform.origin());
        progress.plain("  staff     " + platform.origin() + "console");
        progress.plain("");
        progress.plain("  log in as     (the password is the name; everybody is fictional)");
        for (Account account : Account.all()) {
            progress.plain("  %-12s  %-40s %s".formatted(account.username(), account.org(), account.duties()));
        }
        progress.plain("");
        progress.plain("  Ctrl-C stops everything.");
        progress.plain("");
    }

    private static String help() {
        try (InputStream text = Objects.requireNonNull(Up.class.getResourceAsStream("/help.txt"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
