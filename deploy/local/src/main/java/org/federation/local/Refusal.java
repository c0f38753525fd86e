package org.federation.local;

/** A reason not to start that the person at the keyboard can do something about; told in one line. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Exit codes of {@code deploy/local/up}; the script itself uses 4 (a program is missing) and 5 (no disk) too. */
    public enum Kind {
        FAILED(1),
        USAGE(2),
        PORT_TAKEN(3),
        PROGRAM_MISSING(4),
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

    public int exitCode() {
        return kind.exitCode;
    }
}
