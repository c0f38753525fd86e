/** Refusals (出错说明): every error of the platform as an RFC 9457 problem, worded in Chinese and English. */
@NullMarked
package org.federation.kit.problem;

import org.jspecify.annotations.NullMarked;
