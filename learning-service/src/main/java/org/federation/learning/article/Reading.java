package org.federation.learning.article;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.federation.kit.org.OrgPath;

/**
 * A worker opens an article, or has come to its end.
 *
 * @param org the worker's unit, which must lie within the article's
 * @param segments groups of workers the worker counts among
 */
record Reading(UUID personId, OrgPath org, Set<String> segments, UUID articleId, boolean finished, Instant at) {}
