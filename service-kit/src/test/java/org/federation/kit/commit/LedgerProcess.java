package org.federation.kit.commit;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * A process to be killed. It submits the commands {@code (round, 0)}, {@code (round, 1)}, … without end and prints the
 * id of each one it was given an answer for; before that, all commands of the round before, since it cannot know which
 * were acknowledged.
 *
 * <p>Arguments: JDBC URL, round, number of commands of the round before.
 */
final class LedgerProcess {

    static final String ACCOUNT = "hot";

    private static final int WAITING_CALLERS = 500;

    private final Semaphore callers = new Semaphore(WAITING_CALLERS);
    private final GroupCommit<Entry, Boolean> ledger;

    private LedgerProcess(GroupCommit<Entry, Boolean> ledger) {
        this.ledger = ledger;
    }

    public static void main(String[] arguments) {
        int round = Integer.parseInt(arguments[1]);
        int before = Integer.parseInt(arguments[2]);
        LedgerProcess process = new LedgerProcess(GroupCommit.named("ledger", new Ledger())
                .keyedBy(Entry::id)
                .lanes(2)
                .dataSource(LedgerDatabase.at(arguments[0]).pool)
                .start());
        for (int index = 0; index < before; index++) {
            process.submit(id(round - 1, index));
        }
        for (int index = 0; ; index++) {
            process.submit(id(round, index));
        }
    }

    static UUID id(int round, int index) {
        return new UUID(round, index);
    }

    private void submit(UUID id) {
        callers.acquireUninterruptibly();
        ledger.submit(new Entry(id, ACCOUNT, 1, "CNY")).whenComplete((isNew, failure) -> {
            if (failure == null) {
                tell(id);
            }
            callers.release();
        });
    }

    /** One write per line, so that a killed process has told whole lines only up to its end. */
    private static void tell(UUID id) {
        byte[] line = (id + "\n").getBytes(StandardCharsets.US_ASCII);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }
}
