package org.federation.learning.article;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Where an article points into a lecture. */
@Embeddable
public record LecturePoint(UUID lectureId, int atSeconds) {}
