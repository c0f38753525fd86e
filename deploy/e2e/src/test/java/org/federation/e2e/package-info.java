/** What workers and staff do with the platform (端到端测试), in a real browser against the real stack. */
@NullMarked
package org.federation.e2e;

import org.jspecify.annotations.NullMarked;
