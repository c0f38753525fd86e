/** Automatic rules (自动审核) for what workers write, with the platform's word lists (词库): clear, doubtful or refused. */
@NullMarked
package org.federation.learning.moderation;

import org.jspecify.annotations.NullMarked;
