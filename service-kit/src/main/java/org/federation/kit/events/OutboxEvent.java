package org.federation.kit.events;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened, on its way into the outbox; {@link Outbox#event} makes one.
 *
 * @param id unique for ever
 * @param type reverse-DNS name of the kind of event, e.g. {@code org.federation.quiz.attempt.submitted}
 * @param subject what it happened to, e.g. the attempt's id
 * @param data JSON text
 */
public record OutboxEvent(UUID id, String type, String subject, Instant time, String data) {}
