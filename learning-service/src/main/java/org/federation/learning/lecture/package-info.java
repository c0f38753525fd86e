/** Micro-lectures (微课): written, reviewed by a second person (审核), published (发布) and found again. */
@NullMarked
package org.federation.learning.lecture;

import org.jspecify.annotations.NullMarked;
