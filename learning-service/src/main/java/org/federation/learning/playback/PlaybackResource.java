package org.federation.learning.playback;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.http.Answers;
import org.federation.kit.id.Ids;
import org.federation.kit.idempotency.Idempotent;
import org.federation.kit.org.CurrentPerson;
import org.federation.learning.lecture.CaptionRepository;
import org.federation.learning.lecture.Chapter;
import org.federation.learning.lecture.LectureListing;
import org.federation.learning.lecture.LectureRepository;
import org.federation.learning.media.Media;
import org.federation.learning.media.MediaLinks;
import org.federation.learning.person.Membership;
import org.federation.learning.playback.PlaybackBook.Beginning;
import org.federation.learning.playback.PlaybackView.CaptionView;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Playbacks of a lecture: one for each time someone sits down before it. */
@Path("/lectures/{id}/playbacks")
@Authenticated
@Tag(name = "Playbacks")
class PlaybackResource {

    /** Who stopped this close to the end has seen it, and begins anew. */
    private static final int END_SECONDS = 3;

    private final LectureRepository lectures;
    private final CaptionRepository captions;
    private final PlaybackBook book;
    private final MediaLinks links;
    private final CurrentPerson person;
    private final Clock clock;

    PlaybackResource(
            LectureRepository lectures,
            CaptionRepository captions,
            PlaybackBook book,
            MediaLinks links,
            CurrentPerson person,
            Clock clock) {
        this.lectures = lectures;
        this.captions = captions;
        this.book = book;
        this.links = links;
        this.person = person;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Transactional
    @Operation(
            summary = "Begin a playback; its addresses need no token",
            description = "Staff can play what is not published yet, to review it; that counts for nothing. One that is"
                    + " offline is for a film kept on the device: its beacons are taken for 30 days, credited against"
                    + " the time since it began, and count once, in the hour in which they come. Its addresses hold as"
                    + " long as any, which is time to download it; they are not for watching.")
    public RestResponse<PlaybackView> begin(UUID id, @Valid @Nullable NewPlayback input, @Context UriInfo uri) {
        LectureListing found = lectures.seenBy(person, id);
        Media film = found.requireFilm();
        Instant now = clock.instant();
        NewPlayback wanted = input == null ? NewPlayback.PLAIN : input;
        Beginning playback = new Beginning(
                person.id(),
                Membership.of(person),
                Ids.next(),
                id,
                Objects.requireNonNull(film.durationSeconds),
                wanted.channel(),
                !found.lecture().isOut(now),
                now,
                wanted.offline() ? now.plus(NewPlayback.OFFLINE) : links.expiry());
        int position = book.begin(playback);
        return Answers.created(uri, playback.id(), view(playback, film, found.chapters(), position));
    }

    private PlaybackView view(Beginning playback, Media film, List<Chapter> chapters, int position) {
        List<CaptionView> tracks = captions.of(playback.lectureId()).stream()
                .map(caption -> new CaptionView(caption.language, links.captions(caption.lectureId, caption.file)))
                .toList();
        return new PlaybackView(
                playback.id(),
                links.manifest(film),
                links.audio(film),
                links.poster(film),
                links.storyboard(film),
                tracks,
                chapters,
                playback.durationSeconds(),
                position >= playback.durationSeconds() - END_SECONDS ? 0 : position,
                links.expiry(),
                playback.expiresAt());
    }
}
