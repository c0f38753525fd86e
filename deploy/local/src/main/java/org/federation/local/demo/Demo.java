package org.federation.local.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.federation.local.Progress;

/**
 * Loads the demo data into a running platform, once; a loading that was interrupted goes on where it was. Talks and the
 * open contest are renewed at a later start when they are over.
 */
public final class Demo {

    private static final String ADMIN = "admin";

    private final URI origin;
    private final Path folder;
    private final Path ffmpeg;
    private final Progress progress;

    /**
     * Loads into the platform at this origin.
     *
     * @param folder where clips and the note that all is loaded are kept
     */
    public Demo(URI origin, Path folder, Path ffmpeg, Progress progress) {
        this.origin = origin;
        this.folder = folder;
        this.ffmpeg = ffmpeg;
        this.progress = progress;
    }

    public boolean isLoaded() {
        return Files.exists(loadedMark());
    }

    private Path loadedMark() {
        return folder.resolve("loaded");
    }

    /** Returns when everything is there, all films transcoded. */
    public void load() throws IOException, InterruptedException {
        ApiClient api = new ApiClient(origin);
        LoadingNotes notes = new LoadingNotes(folder.resolve("notes.json"));
        Creations creations = new Creations(api, notes);
        TalkLoading talks = new TalkLoading(api, creations, notes);
        ContestLoading contests = new ContestLoading(api, notes, new Players(api));
        if (isLoaded()) {
            renew(talks, contests);
            return;
        }
        loadOrganizations(api);
        // Films take longest: they are made and transcoded while the rest is written.
        CompletableFuture<Void> lectures = CompletableFuture.runAsync(sideTask(new LectureLoading(
                api, creations, new ClipStudio(ffmpeg, folder), new ClipUpload(api), progress)::load));
        talks.load();
        progress.line("demo: speakers, venues and talks are there");
        int questions = new QuestionLoading(api, creations).load();
        progress.line("demo: " + questions + " questions are there");
        contests.load();
        progress.line("demo: contests are there");
        await(lectures);
        new Audience(api, notes).watch();
        progress.line("demo: " + Crowd.accounts().size() + " people have come and watched");
        Files.createFile(loadedMark());
        progress.line("demo: all loaded");
    }

    private void renew(TalkLoading talks, ContestLoading contests) throws IOException, InterruptedException {
        if (talks.load()) {
            progress.line("demo: the talks were over, new ones are there");
        }
        if (contests.load()) {
            progress.line("demo: the contest was over, a new one is there");
        }
    }

    private void loadOrganizations(ApiClient api) throws IOException, InterruptedException {
        String units = DemoFiles.text("organizations.csv");
        for (String service : new String[] {"learning", "quiz", "outreach"}) {
            api.put(ADMIN, "/api/" + service + "/v1/organizations", null, "text/csv", units);
        }
    }

    @FunctionalInterface
    private interface Loading {
        void load() throws IOException, InterruptedException;
    }

    private static Runnable sideTask(Loading loading) {
        return () -> {
            try {
                loading.load();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
        };
    }

    private static void await(CompletableFuture<Void> task) throws IOException {
        try {
            task.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException failed
                    ? failed.getCause()
                    : new IOException("The demo's lectures are not loaded", e.getCause());
        }
    }
}
