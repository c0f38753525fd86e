package org.federation.outreach.talk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.federation.kit.id.Ids;
import org.federation.kit.org.OrgPath;
import org.federation.kit.problem.Problem;
import org.federation.outreach.speaker.Speaker;
import org.federation.outreach.venue.Venue;
import org.jspecify.annotations.Nullable;

/** A talk, from draft to its end. Who has a seat in it is kept by the registrations; only their sums stand here. */
@Entity
public class Talk {

    @Id
    public UUID id;

    @Version
    public long version;

    public OrgPath org;
    public String title;
    public String topic;
    public List<String> segments;

    @ManyToOne(fetch = FetchType.LAZY)
    public Speaker speaker;

    @ManyToOne(fetch = FetchType.LAZY)
    public Venue venue;

    public Instant startsAt;

    public Instant endsAt;

    /** When the speaker can begin a talk in another venue. */
    public Instant speakerFreeAt;

    public int capacity;

    /** Seats taken; written only by those who write the registrations. */
    @Column(insertable = false, updatable = false)
    public int confirmed;

    /** Length of the waiting line; written only by those who write the registrations. */
    @Column(insertable = false, updatable = false)
    public int waiting;

    public @Nullable Instant publishedAt;

    public @Nullable Instant cancelledAt;

    public @Nullable String cancellationReason;

    protected Talk() {}

    Talk(OrgPath org, TalkDetails details, Slot slot) {
        this.id = Ids.next();
        this.org = org;
        write(details, slot);
    }

    /** @throws Problem 422 if the venue does not hold so many, or more have been promised a seat */
    void change(TalkDetails details, Slot slot) {
        write(details, slot);
    }

    private void write(TalkDetails details, Slot slot) {
        if (details.capacity() > slot.venue().capacity) {
            throw Problem.unprocessable("venue-too-small").args(slot.venue().capacity);
        }
        if (details.capacity() < confirmed) {
            throw Problem.unprocessable("seats-taken").args(confirmed);
        }
        title = details.title();
        topic = details.topic();
        segments = details.segments();
        capacity = details.capacity();
        speaker = slot.speaker();
        venue = slot.venue();
        startsAt = slot.startsAt();
        endsAt = slot.endsAt();
        speakerFreeAt = slot.speakerFreeAt();
    }

    /** @throws Problem 409 if the talk is cancelled or, once published, has begun */
    void requireChangeable(Instant now) {
        requireNotCancelled();
        if (publishedAt != null && !now.isBefore(startsAt)) {
            throw Problem.conflict("talk-started");
        }
    }

    /** Shows the talk to the workers it can reach; publishing it again changes nothing. */
    void publish(Instant now) {
        requireNotCancelled();
        if (publishedAt != null) {
            return;
        }
        if (!now.isBefore(startsAt)) {
            throw Problem.conflict("talk-started");
        }
        publishedAt = now;
    }

    /** Calls the talk off and frees its venue and speaker; cancelling it again changes nothing. */
    void cancel(String reason, Instant now) {
        if (cancelledAt != null) {
            return;
        }
        if (state(now) == TalkState.PAST) {
            throw Problem.conflict("talk-over");
        }
        cancelledAt = now;
        cancellationReason = reason;
    }

    private void requireNotCancelled() {
        if (cancelledAt != null) {
            throw Problem.conflict("talk-cancelled");
        }
    }

    public TalkState state(Instant now) {
        if (cancelledAt != null) {
            return TalkState.CANCELLED;
        }
        if (publishedAt == null) {
            return TalkState.DRAFT;
        }
        return now.isBefore(endsAt) ? TalkState.PUBLISHED : TalkState.PAST;
    }

    /** Whether this person may register now; whether a seat is left does not matter, for there is a waiting line. */
    boolean isOpenTo(Viewer person, Instant now) {
        return state(now) == TalkState.PUBLISHED
                && now.isBefore(startsAt)
                && person.org().isWithin(org)
                && (segments.isEmpty() || !Collections.disjoint(segments, person.segments()));
    }
}
