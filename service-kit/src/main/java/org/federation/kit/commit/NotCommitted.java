package org.federation.kit.commit;

/** The command was rolled back each time it was tried: the database was away, or conflicts did not end. */
public final class NotCommitted extends NotAcknowledged {

    NotCommitted(int attempts, Throwable cause) {
        super("Rolled back " + attempts + " times", cause);
    }
}
