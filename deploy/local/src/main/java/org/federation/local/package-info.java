/** The whole platform on one machine (本机运行): what {@code deploy/local/up} starts, watches and stops. */
@NullMarked
package org.federation.local;

import org.jspecify.annotations.NullMarked;
