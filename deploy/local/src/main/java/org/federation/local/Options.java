package org.federation.local;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.federation.local.Refusal.Kind;

/**
 * What was asked for on the command line.
 *
 * @param port the gateway's port; all others derive from it, see {@link Ports}
 * @param data where the database, the uploaded videos, the secrets and the logs live between runs
 * @param fresh begin anew: everything under {@code data} goes first
 * @param demo load the demo data
 * @param help only tell how it is used
 */
public record Options(int port, Path data, boolean fresh, boolean demo, boolean help) {

    static final int DEFAULT_PORT = 8080;

    /** Options without any argument. */
    public static Options standard() {
        return new Options(DEFAULT_PORT, Installation.find().root().resolve("deploy/local/data"), false, true, false);
    }

    public Options withPort(int chosen) {
        return new Options(chosen, data, fresh, demo, help);
    }

    public Options withData(Path chosen) {
        return new Options(port, chosen.toAbsolutePath().normalize(), fresh, demo, help);
    }

    public Options withFresh(boolean chosen) {
        return new Options(port, data, chosen, demo, help);
    }

    public Options withDemo(boolean chosen) {
        return new Options(port, data, fresh, chosen, help);
    }

    /** @throws Refusal if an argument is unknown or lacks its value */
    static Options parse(String... arguments) {
        Options options = standard();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.pop();
            options = switch (argument) {
                case "--port" -> options.withPort(port(value(argument, rest)));
                case "--data" -> options.withData(Path.of(value(argument, rest)));
                case "--fresh" -> options.withFresh(true);
                case "--no-demo" -> options.withDemo(false);
                case "--help", "-h" -> new Options(options.port, options.data, options.fresh, options.demo, true);
                default -> throw new Refusal(Kind.USAGE, "Unknown option " + argument + "; see deploy/local/up --help");
            };
        }
        return options;
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new Refusal(Kind.USAGE, option + " needs a value; see deploy/local/up --help");
        }
        return rest.pop();
    }

    private static int port(String text) {
        try {
            int port = Integer.parseInt(text);
            if (port >= 1 && port <= Ports.HIGHEST_BASE) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with numbers out of range
        }
        throw new Refusal(Kind.USAGE, "--port needs a number from 1 to " + Ports.HIGHEST_BASE + ", not " + text);
    }
}
