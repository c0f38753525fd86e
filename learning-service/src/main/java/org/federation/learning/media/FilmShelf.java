package org.federation.learning.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.federation.kit.problem.Problem;
import org.federation.learning.media.TranscodingQueue.Taken;
import org.jspecify.annotations.Nullable;

/** Puts films in and tells what became of them, rows and files together. */
@ApplicationScoped
public class FilmShelf {

    private static final int PORTION = 1_000;

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
        films.findById(taken.media()).ready(film, taken.holder());
        return true;
    }

    /**
     * Gives a lecture's film a poster that {@link Posters} has made of it.
     *
     * @return the name of the one that was chosen before, null without one
     * @throws Problem 409 {@code lecture-without-film} if meanwhile the film was replaced
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable String show(Media film, String poster) {
        Media shown = films.lockedOfLecture(film.lectureId)
                .filter(found -> found.id.equals(film.id))
                .orElseThrow(() -> Problem.conflict("lecture-without-film"));
        String before = shown.poster;
        shown.poster = poster;
        return before;
    }

    /** The film cannot be used; nothing of it is kept that is not worth another try. */
    @Transactional
    void fail(Taken taken, BadFilm bad) {
        if (queue.finish(taken)) {
            films.findById(taken.media()).fail(bad);
            if (!bad.isWorthAnotherTry()) {
                afterCommit(() -> store.removeOriginal(taken.media()));
            }
        }
    }

    /**
     * Has a film tried again: one that failed at a limit, or one that waits for its next attempt.
     *
     * @throws Problem 409 {@code film-not-retriable} for any other
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Media again(UUID lectureId) {
        Media film = films.lockedOfLecture(lectureId).orElseThrow(Problem::notFound);
        Instant now = clock.instant();
        if (film.retriable) {
            film.again();
            queue.add(film.id, now);
        } else if (film.state == MediaState.PROCESSING) {
            queue.hurry(film.id, now);
        } else {
            throw Problem.conflict("film-not-retriable");
        }
        return film;
    }

    /**
     * Takes a lecture's film away, whatever became of it: whoever is transcoding it, on this instance or another, finds
     * within a second that it is no longer theirs, and stops.
     *
     * @return its id, null if there was none
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable UUID remove(UUID lectureId) {
        Media film = films.lockedOfLecture(lectureId).orElse(null);
        if (film == null) {
            return null;
        }
        takeAway(film);
        return film.id;
    }

    /**
     * Removes files no row knows of, as a process killed at a bad moment may leave them.
     *
     * @param others ids that are not films yet, but will be
     */
    @Transactional
    public void sweep(Instant untouchedSince, Set<UUID> others) {
        List<UUID> originals = new ArrayList<>(store.originals());
        originals.removeAll(others);
        unknown(originals, films::known).stream()
                .filter(original -> store.isOriginalUntouchedSince(untouchedSince, original))
                .forEach(store::removeOriginal);
        unknown(store.editions(), films::knownEditions).stream()
                .filter(edition -> store.isEditionUntouchedSince(untouchedSince, edition))
                .forEach(store::removeRenditions);
        try {
            store.removeWorkUntouchedSince(untouchedSince);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asked in portions: a statement has room for some thousand values. */
    private static List<UUID> unknown(List<UUID> found, UnaryOperator<List<UUID>> known) {
        List<UUID> unknown = new ArrayList<>(found);
        for (int start = 0; start < found.size(); start += PORTION) {
            unknown.removeAll(Set.copyOf(known.apply(found.subList(start, Math.min(found.size(), start + PORTION)))));
        }
        return unknown;
    }

    private void takeAway(Media film) {
        UUID id = film.id;
        UUID edition = film.edition;
        films.delete(film);
        films.flush();
        afterCommit(() -> {
            store.removeOriginal(id);
            store.removeFiles(id);
            if (edition != null) {
                store.removeRenditions(edition);
            }
        });
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
