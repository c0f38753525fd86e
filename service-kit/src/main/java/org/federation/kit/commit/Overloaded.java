package org.federation.kit.commit;

/** The command was not taken in: as many as fit are waiting already, or the service is shutting down. */
public final class Overloaded extends NotAcknowledged {

    Overloaded(String queue) {
        super("The queue " + queue + " takes no more commands now", null);
    }
}
