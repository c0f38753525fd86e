/** Retention (留存曲线): which seconds of a lecture are watched, watched again (重看), and where workers stop (离开). */
@NullMarked
package org.federation.learning.retention;

import org.jspecify.annotations.NullMarked;
