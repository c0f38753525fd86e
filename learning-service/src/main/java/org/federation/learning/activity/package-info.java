/** Activities (学习行为) that are worth something to a worker: told by the features where they happen, taken by points. */
@NullMarked
package org.federation.learning.activity;

import org.jspecify.annotations.NullMarked;
