/** What one service tells another (事件): a transactional outbox, its feed, and the follower of another's feed. */
@NullMarked
package org.federation.kit.events;

import org.jspecify.annotations.NullMarked;
