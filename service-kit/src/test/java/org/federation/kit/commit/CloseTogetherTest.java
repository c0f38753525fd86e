package org.federation.kit.commit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CloseTogetherTest {

    private static LedgerDatabase database;

    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeAll
    static void open() {
        database = LedgerDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static GroupCommit<String, String> desk(String name, BatchWriter<String, String> writer) {
        return GroupCommit.named(name, writer).dataSource(database.pool).start();
    }

    /** The first is busy until the second takes nothing in any more. */
    @Test
    void noneWaitsForAnotherToBeDrained() {
        GroupCommit<String, String> busy = desk("busy", (connection, batch) -> {
            awaitRelease();
            return batch;
        });
        GroupCommit<String, String> idle = desk("idle", (connection, batch) -> batch);
        CompletableFuture<String> answer = busy.submit("work").toCompletableFuture();
        Thread closing = new Thread(() -> GroupCommit.closeTogether(List.of(busy, idle)));
        closing.start();
        Awaitility.await().until(() -> refuses(idle));
        release.countDown();
        Awaitility.await().until(() -> !closing.isAlive());
        assertTrue(answer.isDone());
    }

    private void awaitRelease() {
        try {
            release.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean refuses(GroupCommit<String, String> desk) {
        return desk.submit("more").toCompletableFuture().isCompletedExceptionally();
    }
}
