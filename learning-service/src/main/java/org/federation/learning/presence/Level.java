package org.federation.learning.presence;

import java.util.Map;
import org.federation.kit.org.OrgPath;

/**
 * A unit on the way from the root down to the one asked for.
 *
 * @param all everyone in the time asked for
 * @param bySubject the same people by what was asked for, e.g. by lecture; empty if nothing was
 */
public record Level(OrgPath unit, Distribution all, Map<String, Distribution> bySubject) {}
