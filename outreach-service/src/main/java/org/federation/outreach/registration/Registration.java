package org.federation.outreach.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.federation.outreach.talk.Talk;
import org.hibernate.annotations.Immutable;

/** A person's registration for a talk, to be read only: {@link SeatKeeper} writes it. */
@Entity
@Immutable
public class Registration {

    @Id
    public UUID id;

    public UUID personId;

    @ManyToOne(fetch = FetchType.LAZY)
    public Talk talk;

    @Enumerated(EnumType.STRING)
    public SeatState state;

    /** Order of registration within the talk. */
    public long place;

    public Instant registeredAt;

    protected Registration() {}
}
