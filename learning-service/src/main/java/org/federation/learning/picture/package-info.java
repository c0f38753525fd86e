/** Pictures that people send (图片): read by their content, hostile ones refused, and written anew. */
@NullMarked
package org.federation.learning.picture;

import org.jspecify.annotations.NullMarked;
