package org.federation.kit.commit;

import java.util.UUID;

/** A command of the tests: books an amount on an account, once per id. */
record Entry(UUID id, String account, int amount, String currency) {

    static Entry on(String account) {
        return new Entry(UUID.randomUUID(), account, 1, "CNY");
    }

    /** Violates a CHECK, so the statement fails. */
    static Entry poisonedInStatement(String account) {
        return new Entry(UUID.randomUUID(), account, 0, "CNY");
    }

    /** Violates a deferred foreign key, so COMMIT fails. */
    static Entry poisonedAtCommit(String account) {
        return new Entry(UUID.randomUUID(), account, 1, "none");
    }

    /** Makes the writer throw before it reaches the database. */
    static Entry poisonedInJava(String account) {
        return new Entry(UUID.randomUUID(), account, Ledger.UNSPEAKABLE, "CNY");
    }
}
