package org.federation.kit.commit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * One queue and the one thread that empties it. While a batch is being settled the next one gathers: a busy lane makes
 * large batches, an idle one settles a lone command at once, and no timer is involved.
 */
final class Lane<C, R> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Pending<C, R>> waiting = new ArrayDeque<>();
    private final int maxBatch;
    private final Consumer<List<Pending<C, R>>> settle;
    private final Thread thread;
    private boolean closed;

    Lane(String name, int maxBatch, Consumer<List<Pending<C, R>>> settle) {
        this.maxBatch = maxBatch;
        this.settle = settle;
        this.thread = new Thread(this::drain, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Takes the command in, or says that the lane is closed. */
    boolean offer(Pending<C, R> pending) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            waiting.add(pending);
            if (waiting.size() == 1) {
                changed.signal();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Takes in no more; what is waiting is still settled. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until everything is settled; false if it took longer. */
    boolean awaitEnd(Duration patience) throws InterruptedException {
        thread.join(Math.max(1, patience.toMillis()));
        return !thread.isAlive();
    }

    private void drain() {
        for (List<Pending<C, R>> batch = take(); !batch.isEmpty(); batch = take()) {
            settle.accept(batch);
        }
    }

    /** The next batch, in order of arrival; empty when the lane is closed and nothing is left. */
    private List<Pending<C, R>> take() {
        lock.lock();
        try {
            while (waiting.isEmpty() && !closed) {
                changed.awaitUninterruptibly();
            }
            List<Pending<C, R>> batch = new ArrayList<>(Math.min(waiting.size(), maxBatch));
            while (!waiting.isEmpty() && batch.size() < maxBatch) {
                batch.add(waiting.remove());
            }
            return batch;
        } finally {
            lock.unlock();
        }
    }
}
