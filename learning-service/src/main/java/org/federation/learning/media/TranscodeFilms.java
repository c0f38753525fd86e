package org.federation.learning.media;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import org.federation.learning.media.TranscodingQueue.Taken;
import org.jboss.logging.Logger;

/**
 * Takes films off the queue, a few at a time in each instance, on threads of their own that requests never wait for.
 */
@ApplicationScoped
class TranscodeFilms {

    private static final Logger LOG = Logger.getLogger(TranscodeFilms.class);

    private final TranscodingQueue queue;
    private final Transcoder transcoder;
    private final FilmShelf shelf;
    private final MediaStore store;
    private final MediaConfig config;
    private final ScheduledExecutorService threads;
    private volatile boolean stopping;

    TranscodeFilms(
            TranscodingQueue queue, Transcoder transcoder, FilmShelf shelf, MediaStore store, MediaConfig config) {
        this.queue = queue;
        this.transcoder = transcoder;
        this.shelf = shelf;
        this.store = store;
        this.config = config;
        this.threads = Executors.newScheduledThreadPool(config.jobs(), task -> {
            Thread worker = new Thread(task, "transcode-films");
            worker.setDaemon(true);
            return worker;
        });
    }

    void begin(@Observes StartupEvent event) {
        long pause = config.poll().toMillis();
        for (int job = 0; job < config.jobs(); job++) {
            // Nobody waits for it: it goes on until its thread ends, and what goes wrong is caught within.
            ScheduledFuture<?> unused = threads.scheduleWithFixedDelay(this::work, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** What is under way is given back at once, for another instance to take. */
    void end(@Observes ShutdownEvent event) throws InterruptedException {
        stopping = true;
        threads.shutdown();
        if (!threads.awaitTermination(10, TimeUnit.SECONDS)) {
            threads.shutdownNow();
        }
    }

    private void work() {
        try {
            Optional<Taken> film = queue.take();
            while (film.isPresent() && !stopping) {
                attempt(film.get());
                film = stopping ? Optional.empty() : queue.take();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            // The database is away, say. Without this the executor would never call again.
            LOG.error("Films could not be transcoded; trying again", e);
        }
    }

    private void attempt(Taken film) throws InterruptedException {
        IntPredicate goOn = percent -> !stopping && queue.renew(film, percent);
        try {
            Path folder = store.workspace(film.media(), film.attempt());
            try {
                Path renditions = Files.createDirectory(folder.resolve("renditions"));
                Path original = store.original(film.media(), folder, () -> goOn.test(0));
                TranscodedFilm made = transcoder.transcode(original, renditions, goOn);
                store.publish(film.holder(), renditions, () -> goOn.test(99));
                if (!shelf.ready(film, made)) {
                    store.removeRenditions(film.holder());
                }
            } finally {
                FileTree.remove(folder);
            }
        } catch (BadFilm bad) {
            LOG.infof("Film %s cannot be used: %s", film.media(), bad.problem());
            shelf.fail(film, bad);
        } catch (IOException | UncheckedIOException e) {
            stopped(film, e);
        }
    }

    /** No fault of the film's: it is kept, and tried again. */
    private void stopped(Taken film, Exception cause) {
        if (stopping) {
            queue.hand(film);
            return;
        }
        LOG.warnf("Film %s, attempt %d: %s", film.media(), film.attempt(), cause.getMessage());
        queue.giveBack(film);
    }
}
