/** What editors do with a lecture's film (视频) once it is here: its poster (封面), calling it off, trying it again. */
@NullMarked
package org.federation.learning.film;

import org.jspecify.annotations.NullMarked;
