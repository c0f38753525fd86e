/** What a service does not start without (启动条件). */
@NullMarked
package org.federation.kit.start;

import org.jspecify.annotations.NullMarked;
