package org.federation.learning.lecture;

import java.util.UUID;

/**
 * A portrait that is shown no more.
 *
 * @param file its name among the lecture's files
 */
record ReplacedPortrait(UUID lectureId, String file) {}
