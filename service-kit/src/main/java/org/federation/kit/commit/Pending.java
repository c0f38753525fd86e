package org.federation.kit.commit;

import java.util.concurrent.CompletableFuture;

/** A command that was taken in, and the promise given for it. */
record Pending<C, R>(C command, CompletableFuture<R> promise) {

    Pending(C command) {
        this(command, new CompletableFuture<>());
    }
}
