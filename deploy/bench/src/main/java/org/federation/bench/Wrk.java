package org.federation.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks one address as fast as it answers, on 64 connections; an answer that is not 2xx is an error. */
public final class Wrk implements Contender {

    private static final Pattern PER_SECOND = Pattern.compile("Requests/sec:\\s+([0-9.]+)");

    private final String name;
    private final URI address;
    private final Path script;
    private final Map<String, String> settings;

    /**
     * @param script what it sends
     * @param settings what the script reads from its environment
     */
    public Wrk(String name, URI address, Path script, Map<String, String> settings) {
        this.name = name;
        this.address = address;
        this.script = script;
        this.settings = settings;
    }

    /** Whether it is installed; it is no part of this repository. */
    public static boolean isThere() throws InterruptedException {
        try {
            return new ProcessBuilder("wrk", "-v")
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Turn work(Duration time) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                "wrk", "-t1", "-c64", "-d" + time.toSeconds() + "s", "-s", script.toString(), address.toString());
        builder.environment().putAll(settings);
        Process process = builder.redirectErrorStream(true).start();
        String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher perSecond = PER_SECOND.matcher(report);
        boolean clean = process.waitFor() == 0 && !report.contains("Non-2xx") && !report.contains("Socket errors");
        if (!clean || !perSecond.find()) {
            throw new IllegalStateException(report);
        }
        return new Turn(Math.round(Double.parseDouble(perSecond.group(1)) * time.toNanos() / 1e9), time.toNanos());
    }
}
