package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.federation.learning.media.TranscodingQueue.Taken;

/** Puts films in and tells what became of them, rows and files together. */
@ApplicationScoped
public class FilmShelf {

    private final MediaRepository films;
    private final TranscodingQueue queue;
    private final MediaStore store;
    private final TransactionSynchronizationRegistry transaction;
    private final Clock clock;

    FilmShelf(
            MediaRepository films,
            TranscodingQueue queue,
            MediaStore store,
            TransactionSynchronizationRegistry transaction,
            Clock clock) {
        this.films = films;
        this.queue = queue;
        this.store = store;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A lecture's film has arrived as {@link MediaStore#original}; it takes the place of an earlier one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void put(UUID id, UUID lectureId) {
        films.ofLecture(lectureId).ifPresent(earlier -> {
            films.delete(earlier);
            films.flush();
            UUID old = earlier.id;
            afterCommit(() -> store.remove(old));
        });
        Instant now = clock.instant();
        films.persistAndFlush(Media.arrived(id, lectureId, now));
        queue.add(id, now);
    }

    /** The film can be watched; false if meanwhile it was taken from its holder or replaced. */
    @Transactional
    boolean ready(Taken taken, TranscodedFilm film) {
        if (!queue.finish(taken)) {
            return false;
        }
        films.findById(taken.media()).ready(film);
        return true;
    }

    /** The film cannot be used; nothing of it is kept. */
    @Transactional
    void fail(Taken taken, String problem) {
        if (queue.finish(taken)) {
            films.findById(taken.media()).fail(problem);
            afterCommit(() -> store.remove(taken.media()));
        }
    }

    /**
     * Removes files no row knows of, as a process killed at a bad moment may leave them.
     *
     * @param others ids that are not films yet, but will be
     */
    @Transactional
    public void sweep(Instant untouchedSince, Set<UUID> others) {
        List<UUID> found = store.filmsUntouchedSince(untouchedSince);
        Set<UUID> known = new HashSet<>(films.known(found));
        known.addAll(others);
        found.stream().filter(id -> !known.contains(id)).forEach(store::remove);
    }

    /** Files go only when it is certain that no row needs them any more. */
    private void afterCommit(Runnable action) {
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    action.run();
                }
            }
        });
    }
}
