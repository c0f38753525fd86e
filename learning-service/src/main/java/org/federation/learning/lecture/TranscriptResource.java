package org.federation.learning.lecture;

import io.quarkus.security.Authenticated;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.federation.kit.org.CurrentPerson;
import org.federation.kit.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The captions of a lecture as text to read along. */
@Path("/lectures/{id}/transcript")
@Authenticated
@Tag(name = "Lectures")
class TranscriptResource {

    private final LectureRepository lectures;
    private final CaptionRepository captions;
    private final Transcripts transcripts;
    private final CurrentPerson person;

    TranscriptResource(
            LectureRepository lectures, CaptionRepository captions, Transcripts transcripts, CurrentPerson person) {
        this.lectures = lectures;
        this.captions = captions;
        this.transcripts = transcripts;
        this.person = person;
    }

    @GET
    @Transactional
    @Operation(
            summary = "Read what is said in a lecture, out of its captions",
            description = "404 also for a lecture without captions, or without any in the language asked for.")
    public TranscriptView get(
            UUID id,
            @QueryParam("language")
                    @Pattern(regexp = LanguageTag.FORM)
                    @Parameter(description = "A BCP 47 tag; without it the language spoken, or else the first there is")
                    @Nullable
                    String language) {
        Lecture lecture = lectures.seenBy(person, id).lecture();
        List<Caption> all = captions.of(lecture.id);
        Caption shown = find(all, language == null ? lecture.language : language);
        if (shown == null && language == null && !all.isEmpty()) {
            shown = all.get(0);
        }
        if (shown == null) {
            throw Problem.notFound();
        }
        List<String> languages = all.stream().map(caption -> caption.language).toList();
        return new TranscriptView(
                shown.language, languages, transcripts.read(shown).cues());
    }

    private static @Nullable Caption find(List<Caption> all, String language) {
        return all.stream()
                .filter(caption -> caption.language.equals(language))
                .findFirst()
                .orElse(null);
    }
}
