package org.federation.learning.activity;

import java.time.Instant;
import java.util.UUID;
import org.federation.kit.org.OrgPath;

/**
 * Something a worker has done.
 *
 * @param org the unit the worker belonged to then
 * @param subjectId what it was done to: a lecture, an article, a comment
 */
public record Activity(ActivityKind kind, UUID personId, OrgPath org, UUID subjectId, Instant at) {}
