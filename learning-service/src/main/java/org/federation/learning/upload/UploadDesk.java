package org.federation.learning.upload;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.federation.kit.audit.AuditLog;
import org.federation.kit.id.Ids;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.org.OrgScope;
import org.federation.kit.problem.Problem;
import org.federation.learning.editing.PieceState;
import org.federation.learning.lecture.Lecture;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.media.FilmShelf;
import org.federation.learning.media.MediaConfig;
import org.federation.learning.media.MediaStore;
import org.jspecify.annotations.Nullable;

/** Where uploads are announced, come to their end, and are called off. */
@ApplicationScoped
class UploadDesk {

    private final UploadLog log;
    private final LectureRepository lectures;
    private final FilmShelf shelf;
    private final MediaStore store;
    private final MediaConfig config;
    private final AuditLog audit;
    private final Clock clock;

    UploadDesk(
            UploadLog log,
            LectureRepository lectures,
            FilmShelf shelf,
            MediaStore store,
            MediaConfig config,
            AuditLog audit,
            Clock clock) {
        this.log = log;
        this.lectures = lectures;
        this.shelf = shelf;
        this.store = store;
        this.config = config;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Announces a film for a lecture of the person's units.
     *
     * @throws Problem 413 {@code upload-too-large}, 404 outside the scope, 409 while the lecture is published
     */
    @Transactional
    Upload open(UUID lectureId, long length, String metadata, CurrentPerson person) {
        if (length > config.uploadLimit()) {
            throw Problem.of(413, "upload-too-large")
                    .args(config.uploadLimit() / 1_048_576)
                    .with("limit", config.uploadLimit());
        }
        lectures.within(person.scope(), lectureId).requireChangeable();
        Upload upload = new Upload(Ids.next(), person.id(), lectureId, length, 0, "", metadata, log.expiry());
        log.open(upload);
        store.begin(upload.id());
        if (upload.isComplete()) {
            hand(upload, person.scope());
        }
        return upload;
    }

    /** Notes the last bytes and hands the film over, in one transaction; false if the writer is no longer the one. */
    @Transactional
    boolean complete(Upload upload, UUID writer, OrgScope scope) {
        if (!log.advance(upload, writer, upload.length(), "")) {
            return false;
        }
        hand(upload, scope);
        return true;
    }

    /** Calls an upload off. A film that is already complete stays. */
    void remove(UUID upload) {
        log.remove(upload).ifPresent(this::removeUnfinished);
    }

    /** Clears an upload away that was given up. */
    void removeExpired(UUID upload) {
        log.removeExpired(upload).ifPresent(this::removeUnfinished);
    }

    private void removeUnfinished(Upload upload) {
        if (!upload.isComplete()) {
            store.abandon(upload.id(), upload.parts());
        }
    }

    /** What the audit log tells: which film the lecture had, and where it stood. */
    record FilmChange(@Nullable UUID film, PieceState state) {}

    private void hand(Upload upload, OrgScope scope) {
        Lecture lecture = lectures.heldWithin(scope, upload.lectureId());
        PieceState before = lecture.state;
        lecture.contentChanged(upload.personId(), clock.instant());
        UUID earlier = shelf.put(upload.id(), lecture.id);
        audit.record(
                "lecture.film",
                lecture.id,
                new FilmChange(earlier, before),
                new FilmChange(upload.id(), lecture.state));
    }
}
