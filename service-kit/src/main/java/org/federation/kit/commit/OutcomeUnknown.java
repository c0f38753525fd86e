package org.federation.kit.commit;

/**
 * The connection was lost while COMMIT was under way, so the command is either written wholly or not at all and nobody
 * can say which. It is neither acknowledged nor tried again here; since it carries its id, the caller's next attempt
 * finds it there or writes it.
 */
public final class OutcomeUnknown extends NotAcknowledged {

    OutcomeUnknown(Throwable cause) {
        super("The connection was lost during COMMIT", cause);
    }
}
