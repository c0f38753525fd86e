/** The audit log (审计日志): who did what, when, and what it was before. */
@NullMarked
package org.federation.kit.audit;

import org.jspecify.annotations.NullMarked;
