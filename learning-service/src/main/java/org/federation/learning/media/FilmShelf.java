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
import org.jspecify.annotations.Nullable;

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

    /**
     * A lecture's film has arrived as {@link MediaStore#original}; it takes the place of an earlier one. To put in what
     * is there already changes nothing.
     *
     * @return the id of the film that was there, null without one
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable UUID put(UUID id, UUID lectureId) {
        Media earlier = films.lockedOfLecture(lectureId).orElse(null);
        if (earlier != null && earlier.id.equals(id)) {
            return id;
        }
        if (earlier != null) {
            takeAway(earlier);
        }
        Instant now = clock.instant();
        films.persistAndFlush(Media.arrived(id, lectureId, now));
        queue.add(id, now);
        return earlier == null ? null : earlier.id;
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

    private void takeAway(Media film) {
        UUID id = film.id;
        films.delete(film);
        films.flush();
        afterCommit(() -> store.remove(id));
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
