package org.federation.local;

import java.io.IOException;

/** A reason not to start that the person at the keyboard can do something about; told in one line. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Exit codes of {@code deploy/local/up}, which the script itself uses too. */
    public enum Kind {
        FAILED(1),
        USAGE(2),
        PORT_TAKEN(3),
        PROGRAM_MISSING(4),
        NO_DISK(5),
        ALREADY_RUNNING(6);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Kind kind;

    public Refusal(Kind kind, String line) {
        super(line);
        this.kind = kind;
    }

    /** @param reason what a process said, or was said of it */
    static Refusal failed(String reason) {
        return new Refusal(Kind.FAILED, reason);
    }

    static Refusal failed(IOException reason) {
        // Only the plain exception's message says what happened; the others' is often no more than a path.
        return failed(reason.getClass() == IOException.class ? String.valueOf(reason.getMessage()) : reason.toString());
    }

    public int exitCode() {
        return kind.exitCode;
    }
}
