/** Speakers (宣讲员): model workers and craftspeople who give talks, kept by the unit they belong to. */
@NullMarked
package org.federation.outreach.speaker;

import org.jspecify.annotations.NullMarked;
